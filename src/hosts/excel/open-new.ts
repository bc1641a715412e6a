/** Opening a workbook of our own beside the user's, which stays as it is. */
import { excelErrorOf } from './excel-error';

/** @throws ExcelError */
export async function openNew(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(file));
  } catch (thrown) {
    throw excelErrorOf(thrown);
  }
}

/** Arguments of one call that every engine takes. */
const BYTES_A_CALL = 32_768;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += BYTES_A_CALL) {
    text += String.fromCharCode(...bytes.subarray(from, from + BYTES_A_CALL));
  }
  return btoa(text);
}
