import type { DesignDocument } from '../../document/design-document';
import type { FileValues } from '../../document/file-values';
import { fillText } from '../../document/fill-text';
import { settingsByName } from '../../document/variable-settings';
import { cleanFileName } from './file-name';

/** Values that tell nobody whose file it is. */
const NO_NAME = new Set(['email', 'folder_id', 'filename']);

/**
 * A file's name without extension: `%filename`, else the document's pattern filled in, else the document and the first value. Two files
 * may have the same name.
 */
export function nameFile(document: { readonly name: string; readonly content: DesignDocument }, values: FileValues): string {
  const asked = cleanFileName(Object.hasOwn(values.variables, 'filename') ? (values.variables['filename'] ?? '') : '');
  if (asked !== '') return asked;
  const { fileName, lang, variables } = document.content;
  const filled = cleanFileName(fillText(fileName, { values, settings: settingsByName(variables), lang, report: () => undefined }));
  if (filled !== '') return filled;
  const first = Object.entries(values.variables).find(([name, value]) => value !== '' && !NO_NAME.has(name))?.[1] ?? '';
  return cleanFileName(`${document.name} ${first}`) || 'file';
}
