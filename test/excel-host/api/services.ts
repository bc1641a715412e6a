/** What Office.js asks of Excel itself and not of a workbook, by the name of the service. */
import { notModelled } from '../api-error';

/** Office.js says, as soon as events work, that it takes what ribbon buttons without a pane would ask; the add-in has none. */
export class AddinInternalService {
  notifyActionHandlerReady(): void {
    return;
  }
}

export function serviceOf(name: string): object {
  if (name === 'Microsoft.InternalService.AddinInternalService') return new AddinInternalService();
  throw notModelled(`the service ${name}`);
}
