/** Tables with a caption, column headings and row headings, as screen readers need them. */
import { html, NOTHING, type Html, type HtmlValue } from './html';

export interface TableColumn {
  readonly head: string;
  readonly isNumber?: boolean;
}

export interface TableContent {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly HtmlValue[])[];
  readonly total?: readonly HtmlValue[];
}

/** The table scrolls on a narrow screen, by keyboard too. */
export function tableHtml({ caption, columns, rows, total }: TableContent): Html {
  const heads = columns.map(({ head, isNumber }) =>
    isNumber ? html`<th scope="col" class="number">${head}</th>` : html`<th scope="col">${head}</th>`,
  );
  const body = rows.map(
    (row) =>
      html`<tr>
        ${cells(row, columns)}
      </tr> `,
  );
  const foot = total
    ? html`<tfoot>
        <tr>
          ${cells(total, columns)}
        </tr>
      </tfoot>`
    : NOTHING;
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
      ${foot}
    </table>
  </div> `;
}

function cells(row: readonly HtmlValue[], columns: readonly TableColumn[]): readonly Html[] {
  return row.map((cell, at) => {
    if (at === 0) return html`<th scope="row">${cell}</th>`;
    return columns[at]?.isNumber ? html`<td class="number">${cell}</td>` : html`<td>${cell}</td>`;
  });
}
