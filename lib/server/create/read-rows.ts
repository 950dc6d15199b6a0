import { AppError } from '../../errors';
import { cleanValue, isDataUri } from './clean-value';
import { CREATE_LIMITS, DATA_URI_LENGTH } from './create-limits';
import type { CreateRow } from './create-request';
import type { CreateWarning } from './create-warning';
import { scalarText } from './fixed-text';
import { parseKeepingNumbers, syntaxErrorPlace } from './json-text';
import { readFolder } from './read-folder';
import type { Parameters, RawValue } from './read-parameters';

/** What a document can name: a Latin letter, then Latin letters, digits and `_`. */
const VARIABLE_NAME = /^[A-Za-z][A-Za-z0-9_]{0,99}$/;

/**
 * The rows of a call, one a file: those of `mask`, each with `mask_*` as defaults, or one row of `mask_*` alone. Throws `no_mask`,
 * `bad_mask_json`, `too_large`.
 */
export function readRows(parameters: Parameters): readonly CreateRow[] {
  const maskRows = readMask(parameters.fixed.get('mask') ?? []);
  if (maskRows === undefined && parameters.variables.size === 0) throw new AppError('no_mask');
  const defaults = [...parameters.variables];
  return (maskRows ?? [{}]).map((row, index) => readRow(defaults, row, index));
}

function readMask(values: readonly RawValue[]): readonly object[] | undefined {
  const given = values.filter((value) => value !== null && !(typeof value === 'string' && value.trim() === ''));
  if (given.length === 0) return undefined;
  const rows = given.flatMap((value) => {
    const parsed = parseMask(value);
    return Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
  });
  if (rows.length === 0) throw new AppError('bad_mask_json', { reason: 'empty' });
  if (rows.length > CREATE_LIMITS.rows) {
    throw new AppError('too_large', { limit: 'rows', max: CREATE_LIMITS.rows, given: rows.length });
  }
  return rows.map((row, index) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      throw new AppError('bad_mask_json', { reason: 'row', row: index + 1 });
    return row;
  });
}

/** Real JSON is taken as it is; text is parsed, also when a careful client has put JSON into a JSON string once more. */
function parseMask(value: RawValue): unknown {
  let parsed = value;
  for (let round = 0; round < 2 && typeof parsed === 'string'; round += 1) {
    try {
      parsed = parseKeepingNumbers(parsed.replace(/^\ufeff/, ''));
    } catch (error) {
      const position = syntaxErrorPlace(error);
      throw new AppError('bad_mask_json', position === undefined ? { reason: 'syntax' } : { reason: 'syntax', position }, { cause: error });
    }
  }
  return parsed;
}

function readRow(defaults: readonly (readonly [string, RawValue])[], row: object, index: number): CreateRow {
  const variables = Object.create(null) as Record<string, string>;
  const warnings: CreateWarning[] = [];
  for (const [sentName, raw] of [...defaults, ...Object.entries(row)]) {
    const name = sentName.trim().replace(/^%/, '');
    if (!VARIABLE_NAME.test(name)) {
      warnings.push({ code: 'variable_ignored', name: cleanValue(name).value.slice(0, 100) });
      continue;
    }
    const { value, placeholder } = cleanValue(rowText(raw, name, index));
    if (placeholder) warnings.push({ code: 'placeholder_cut', name });
    checkLength(value, name, index);
    variables[name] = value;
  }
  const count = Object.keys(variables).length;
  if (count > CREATE_LIMITS.variables) {
    throw new AppError('too_large', { limit: 'variables', max: CREATE_LIMITS.variables, given: count, row: index + 1 });
  }
  const folder = variables['folder_id'];
  return { variables, folder: folder ? readFolder(folder) : undefined, warnings };
}

function rowText(raw: RawValue, name: string, index: number): string {
  const text = scalarText(raw);
  if (text === undefined) throw new AppError('bad_mask_json', { reason: 'nested', variable: name, row: index + 1 });
  return text;
}

function checkLength(value: string, name: string, index: number): void {
  if (isDataUri(value)) {
    if (value.length > DATA_URI_LENGTH)
      throw new AppError('too_large', { limit: 'picture', max: CREATE_LIMITS.picture, variable: name, row: index + 1 });
  } else if (value.length > CREATE_LIMITS.value) {
    throw new AppError('too_large', { limit: 'value', max: CREATE_LIMITS.value, given: value.length, variable: name, row: index + 1 });
  }
}
