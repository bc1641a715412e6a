/** What Office.js asks of Excel itself and not of a workbook, by the name of the service. */
import { notModelled } from '../api-error';

/** Office.js says, as soon as events work, that it is ready for custom functions; the add-in has none. */
export class CustomFunctions {
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    return;
  }
}

export function serviceOf(name: string): object {
  if (name === 'Microsoft.ExcelServices.CustomFunctions') return new CustomFunctions();
  throw notModelled(`the service ${name}`);
}
