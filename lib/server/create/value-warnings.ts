import type { CreateWarning } from './create-warning';
import type { RowWithPictures } from './take-in-pictures';

/** Variables with a meaning of their own, whether a document prints them or not. */
const MEANINGFUL = new Set(['email', 'filename', 'folder_id']);

/** What a row lacks of the document's variables, and what it has that nothing uses. */
export function valueWarnings(row: RowWithPictures, documentVariables: ReadonlySet<string>): CreateWarning[] {
  const warnings: CreateWarning[] = [];
  for (const variable of documentVariables) {
    const given = (row.variables[variable] ?? '') !== '' || row.pictures[variable] !== undefined;
    if (!given) warnings.push({ code: 'missing_value', variable });
  }
  for (const variable of Object.keys(row.variables)) {
    if (!documentVariables.has(variable) && !MEANINGFUL.has(variable)) warnings.push({ code: 'unused_variable', variable });
  }
  return warnings;
}
