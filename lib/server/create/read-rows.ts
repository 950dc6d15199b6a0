import { AppError } from '../../errors';
import { shortened } from '../../shortened';
import { cleanValue, isDataUri } from './clean-value';
import type { CallLimits } from '../call-limits';
import type { CreateRow } from './create-request';
import type { CreateWarning } from './create-warning';
import { scalarText } from './fixed-text';
import { parseKeepingNumbers, syntaxErrorPlace } from './json-text';
import { readFolder } from './read-folder';
import type { Parameters, RawValue } from './read-parameters';
import { dataUriLength, tooLarge } from './too-large';

/** What a document can name: a Latin letter, then Latin letters, digits and `_`. */
const VARIABLE_NAME = /^[A-Za-z][A-Za-z0-9_]{0,99}$/;

/**
 * The rows of a call, one a file: those of `mask`, each with `mask_*` as defaults, or one row of `mask_*` alone. Throws `no_mask`,
 * `bad_mask_json`, `too_large`.
 */
export function readRows(parameters: Parameters, limits: CallLimits): readonly CreateRow[] {
  if (parameters.bodyRows > limits.rows) throw tooLarge('rows', limits, { given: parameters.bodyRows });
  const maskRows = readMask(parameters.fixed.get('mask') ?? [], limits);
  if (maskRows === undefined && parameters.variables.size === 0) throw new AppError('no_mask');
  const defaults = [...parameters.variables];
  return (maskRows ?? [{}]).map((row, index) => readRow(defaults, row, { index, limits }));
}

function readMask(values: readonly RawValue[], limits: CallLimits): readonly object[] | undefined {
  const given = values.filter((value) => value !== null && !(typeof value === 'string' && value.trim() === ''));
  if (given.length === 0) return undefined;
  const rows = given.flatMap((value) => {
    const parsed = parseMask(value, limits);
    return Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
  });
  if (rows.length === 0) throw new AppError('bad_mask_json', { reason: 'empty' });
  if (rows.length > limits.rows) throw tooLarge('rows', limits, { given: rows.length });
  return rows.map((row, index) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      throw new AppError('bad_mask_json', { reason: 'row', row: index + 1 });
    return row;
  });
}

/** Real JSON is taken as it is; text is parsed, also when a careful client has put JSON into a JSON string once more. */
function parseMask(value: RawValue, limits: CallLimits): unknown {
  let parsed = value;
  for (let round = 0; round < 2 && typeof parsed === 'string'; round += 1) {
    try {
      const { value: inner, rows } = parseKeepingNumbers(parsed.replace(/^\ufeff/, ''), limits.rows);
      if (rows > limits.rows) throw tooLarge('rows', limits, { given: rows });
      parsed = inner;
    } catch (error) {
      if (error instanceof AppError) throw error;
      const position = syntaxErrorPlace(error);
      throw new AppError('bad_mask_json', position === undefined ? { reason: 'syntax' } : { reason: 'syntax', position }, { cause: error });
    }
  }
  return parsed;
}

interface RowPlace {
  readonly index: number;
  readonly limits: CallLimits;
}

function readRow(defaults: readonly (readonly [string, RawValue])[], row: object, place: RowPlace): CreateRow {
  const { index, limits } = place;
  const variables = Object.create(null) as Record<string, string>;
  const warnings: CreateWarning[] = [];
  for (const [sentName, raw] of [...defaults, ...Object.entries(row)]) {
    const name = sentName.trim().replace(/^%/, '');
    if (!VARIABLE_NAME.test(name)) {
      warnings.push({ code: 'variable_ignored', name: shortened(cleanValue(name).value, 100) });
      continue;
    }
    const { value, placeholder } = cleanValue(rowText(raw, name, index));
    if (placeholder) warnings.push({ code: 'placeholder_cut', name });
    checkLength(value, name, place);
    variables[name] = value;
  }
  const count = Object.keys(variables).length;
  if (count > limits.variables) throw tooLarge('variables', limits, { given: count, row: index + 1 });
  const folder = variables['folder_id'];
  return { variables, folder: folder ? readFolder(folder) : undefined, warnings };
}

function rowText(raw: RawValue, name: string, index: number): string {
  const text = scalarText(raw);
  if (text === undefined) throw new AppError('bad_mask_json', { reason: 'nested', variable: name, row: index + 1 });
  return text;
}

function checkLength(value: string, name: string, { index, limits }: RowPlace): void {
  const place = { variable: name, row: index + 1 };
  if (isDataUri(value)) {
    if (value.length > dataUriLength(limits)) throw tooLarge('picture', limits, place);
  } else if (value.length > limits.value) {
    throw tooLarge('value', limits, { given: value.length, ...place });
  }
}
