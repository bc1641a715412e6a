/** Return format 1: the layout of domain wording, with the spellings that real returns use. Tables in `format-tables.ts`. */
import type { AgreementInput } from './agreement';
import { activity, cover, days, kpis, priorities, volumetrics } from './format-tables';

export const returnFormat: AgreementInput['returnFormat'] = {
  id: 'format-1',
  tables: { cover, kpis, activity, priorities, volumetrics, days },
  totalLabels: ['Grand Total', 'Total', 'Totals', 'Sub-total', 'Subtotals', 'Overall total', 'Overall', 'Sum', 'All'],
  activityTypes: [
    {
      code: 'intervention',
      name: 'Intervention',
      aliases: ['School intervention', 'Targeted intervention', 'Intervention visit', 'Interventions'],
      isTrainingEvent: false,
    },
    {
      code: 'support',
      name: 'Support',
      aliases: [
        'School support',
        'Support visit',
        'Support day',
        'Advisory visit',
        'Adviser visit',
        'Consultancy',
        'Visit',
      ],
      isTrainingEvent: false,
    },
    {
      code: 'review',
      name: 'Review',
      aliases: ['School review', 'Review visit', 'Monitoring visit', 'Audit', 'Evaluation visit'],
      isTrainingEvent: false,
    },
    {
      code: 'training',
      name: 'Training event',
      aliases: ['Training', 'Training events', 'Training course', 'Training day', 'Course', 'CPD', 'INSET', 'Workshop'],
      isTrainingEvent: true,
    },
    {
      code: 'network',
      name: 'Network meeting or briefing',
      aliases: ['Network meeting', 'Network', 'Briefing', 'Cluster meeting', 'Conference', 'Forum'],
      isTrainingEvent: true,
    },
  ],
  commissionedWords: [
    'Commissioned',
    'Comm',
    'C',
    'SDA',
    'Commissioned (SDA)',
    'Council commissioned',
    'SCC commissioned',
  ],
  tradedWords: ['Traded', 'Trade', 'T', 'Sold', 'Bought back', 'Buy-back', 'School funded', 'School purchased'],
  provisionalWords: ['Provisional', 'Prov', 'P', 'Draft', 'Interim', 'Estimate', 'Estimated', 'Unvalidated'],
  finalWords: ['Final', 'F', 'Finalised', 'Confirmed', 'Validated', 'Actual'],
  yesWords: ['Yes', 'Y', 'True', '1'],
  noWords: ['No', 'N', 'False', '0'],
  originalWords: ['Original', 'Original return', 'Initial', 'First return', 'First submission', 'First', '0', 'v0'],
  placeholders: [
    { code: 'notApplicable', aliases: ['n/a', 'Not applicable', 'Not app', '-', '--', '–', '—', '‐', '‑', '−', '.'] },
    { code: 'notDue', aliases: ['Not due', 'Not yet due', 'Not due this month', 'Not due in month', 'n/d'] },
    {
      code: 'toBeConfirmed',
      aliases: [
        'TBC',
        'To be confirmed',
        'TBA',
        'To be advised',
        'To follow',
        'Awaited',
        'Awaiting data',
        'Pending',
        '?',
      ],
    },
  ],
  bandWords: {
    good: ['Good', 'Meets or exceeds'],
    approaching: ['Approaching target', 'Approaching', 'Close to target'],
    requiresImprovement: ['Requires improvement', 'RI', 'Req improvement', 'Needs improvement', 'Below target'],
    inadequate: ['Inadequate', 'Inad', 'Significantly below', 'Significantly below target'],
    other: ['Other', 'Not rated', 'Unrated', 'No rating', 'Too few to rate', 'Nil return'],
  },
  unitWords: {
    percent: ['%', 'percent', 'per cent', 'percentage', 'pct', 'pc'],
    count: ['count', 'number', 'no.', 'num', '#', 'total'],
    workingDays: ['working days', 'working day', 'workdays', 'work days', 'wd', 'average working days'],
    ratio: ['ratio', 'average', 'mean', 'rate', 'days per pupil'],
    points: ['points', 'percentage points', 'pp', 'ppt', 'pts', '%pts'],
    pounds: ['£', 'pounds', 'GBP', 'pounds sterling', 'pound', '£ per session'],
    days: ['days', 'day'],
  },
  schoolNumberPrefix: '860',
};
