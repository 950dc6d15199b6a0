/**
 * A classic cross-reference table (ISO 32000-1, 7.5.4) for objects 0 … offsets.length − 1. `offsets[n]` is where object n begins in the file;
 * a number without an offset is free and never to be used: it belongs to a page that was left out.
 */
export function crossReferenceTable(offsets: readonly (number | undefined)[]): string {
  let table = `xref\n0 ${offsets.length}\n`;
  for (const offset of offsets) table += offset === undefined ? FREE : `${String(offset).padStart(10, '0')} 00000 n \n`;
  return table;
}
const FREE = '0000000000 65535 f \n';
