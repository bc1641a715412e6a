/** What the pane can do, each as one function that keeps the state in step. */
import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Finding } from '../../review/review';
import type { CellRef } from '../../workbook/a1';
import type { DaysShown, Drill } from '../days/drill';
import type { Filter } from '../findings/filter';
import type { Home } from '../homes/home';
import { ReviewClient } from '../homes/review-client';
import { recheckLater } from './recheck-later';
import { rememberedRole, rememberRole, type Role } from './role';
import { changed, startState, type PaneEvent, type PaneState } from './state';
import { Tasks } from './tasks';
import type { ViewName } from './view-name';

export interface Pane {
  readonly home: Home;
  readonly state: PaneState;
  readonly tasks: Tasks;
  readonly chooseRole: (role: Role | null) => void;
  readonly askRole: () => void;
  readonly show: (view: ViewName) => void;
  readonly select: (finding: Finding) => void;
  /** Lists only some of the findings. */
  readonly filter: (filter: Filter) => void;
  readonly goTo: (cell: CellRef) => void;
  /** Shows the rows behind a figure of the days; null goes back to the figures. */
  readonly drill: (drill: Drill | null) => void;
  /** Shows a part of the days. */
  readonly showDays: (days: DaysShown) => void;
  readonly dismissTrouble: () => void;
}

export function usePane(home: Home): Pane {
  const [state, dispatch] = useReducer(changed, null, remembered);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const tasks = useMemo(() => new Tasks(home, new ReviewClient(), dispatch, () => latest.current), [home]);
  useExcelEvents(home, tasks, dispatch);
  const verbs = useMemo(() => verbsOf(home, tasks, dispatch), [home, tasks]);
  return { home, state, tasks, ...verbs };
}

function remembered(): PaneState {
  const { role, isAsked } = rememberedRole();
  return startState(role, isAsked);
}

function useExcelEvents(home: Home, tasks: Tasks, dispatch: (event: PaneEvent) => void): void {
  useEffect(() => {
    if (home.kind !== 'excel') return;
    const later = recheckLater(() => tasks.recheck());
    const unwatch = home.onChange(() => {
      dispatch({ type: 'workbookChanged' });
      later.changed();
    });
    const unhint = home.onWaiting((isWaiting) => {
      dispatch({ type: 'excelWaited', isWaiting });
    });
    if (home.verb) tasks.run(home.verb);
    return () => {
      unwatch();
      later.stop();
      unhint();
    };
  }, [home, tasks, dispatch]);
}

function verbsOf(
  home: Home,
  tasks: Tasks,
  dispatch: (event: PaneEvent) => void,
): Omit<Pane, 'home' | 'state' | 'tasks'> {
  return {
    chooseRole: (role) => {
      rememberRole(role);
      dispatch({ type: 'roleChosen', role });
    },
    askRole: () => {
      dispatch({ type: 'roleAsked' });
    },
    show: (view) => {
      dispatch({ type: 'viewShown', view });
    },
    select: (finding) => {
      dispatch({ type: 'findingSelected', finding });
    },
    filter: (filter) => {
      dispatch({ type: 'filtered', filter });
    },
    goTo: (cell) => {
      if (home.kind === 'file') dispatch({ type: 'cellShown', cell });
      else tasks.goTo(cell);
    },
    drill: (drill) => {
      dispatch({ type: 'drilled', drill });
    },
    showDays: (days) => {
      dispatch({ type: 'daysShown', days });
    },
    dismissTrouble: () => {
      dispatch({ type: 'troubleDismissed' });
    },
  };
}
