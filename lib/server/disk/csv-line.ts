/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A row of a table, as spreadsheets read it. A text that they would take for a formula begins with an apostrophe: names come from whoever
 * fills in a form, and a formula can send off what else is in the table.
 */
export function csvLine(cells: readonly string[], separator: ',' | ';'): string {
  return `${cells.map((cell) => csvCell(FORMULA.test(cell) ? `'${cell}` : cell, separator)).join(separator)}\r\n`;
}

function csvCell(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
