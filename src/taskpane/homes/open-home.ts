/** Opens the home that the page says it is. */
import type { Home } from './home';
import { keepForOffline } from './offline';

export async function openHome(page: HTMLElement): Promise<Home> {
  if (page.dataset['home'] === 'excel') return (await import('./excel-home')).excelHome();
  keepForOffline(page);
  return (await import('./file-home')).fileHome;
}
