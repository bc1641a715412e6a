/** The pane's beginning: opens the home that the page names, then draws the pane. */
import { createRoot } from 'react-dom/client';
import { openHome } from './homes/open-home';
import { HomeFailed } from './pane/home-failed';
import { HomeOpening } from './pane/home-opening';
import { PaneRoot } from './pane/pane-root';
import { troubleOf } from './pane/trouble';

async function begin(): Promise<void> {
  const place = document.getElementById('pane');
  if (!place) throw new Error('The page has no place for the pane.');
  const root = createRoot(place);
  const page = document.documentElement;
  if (page.dataset['home'] === 'excel') root.render(<HomeOpening />);
  try {
    root.render(<PaneRoot home={await openHome(page)} />);
  } catch (error) {
    root.render(<HomeFailed trouble={troubleOf(error, 'Opening the pane')} />);
  }
}

void begin();
