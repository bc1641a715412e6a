/** The pane's beginning: opens the home that the page names, then draws the pane. */
import { createRoot } from 'react-dom/client';
import { openHome } from './homes/open-home';
import { HomeFailed } from './pane/home-failed';
import { PaneRoot } from './pane/pane-root';
import { troubleOf } from './pane/trouble';

async function begin(): Promise<void> {
  const place = document.getElementById('pane');
  if (!place) throw new Error('The page has no place for the pane.');
  const root = createRoot(place);
  try {
    root.render(<PaneRoot home={await openHome(document.documentElement)} />);
  } catch (error) {
    root.render(<HomeFailed trouble={troubleOf(error, 'Opening the pane')} />);
  }
}

void begin();
