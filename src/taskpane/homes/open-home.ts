/** Opens the home that the page says it is. */
import type { Home } from './home';

export async function openHome(page: HTMLElement): Promise<Home> {
  if (page.dataset['home'] === 'excel') return (await import('./excel-home')).excelHome();
  return (await import('./file-home')).fileHome;
}
