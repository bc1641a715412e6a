/** Tells the pane in Excel that cells were edited there. */
import type { Frame } from 'playwright-core';

interface RichApi {
  readonly OfficeExtension: {
    readonly GenericEventRegistration: {
      getGenericEventRegistration(id: string): { _handleRichApiMessage(message: object): void };
    };
  };
}

export interface EditedCells {
  readonly worksheetId: string;
  readonly address: string;
}

/** Tells Office.js that somebody changed cells, as Excel does: category of events, type of changed data. */
export async function edited(frame: Frame, cells: EditedCells): Promise<void> {
  await frame.evaluate((where) => {
    const change = { ...where, changeType: 'RangeEdited', source: 'Local', triggerSource: 'Unknown' };
    const { GenericEventRegistration } = (window as unknown as RichApi).OfficeExtension;
    GenericEventRegistration.getGenericEventRegistration('')._handleRichApiMessage({
      entries: [{ messageCategory: 65_536, messageType: 10, targetId: 'Workbook', message: JSON.stringify(change) }],
    });
  }, cells);
}
