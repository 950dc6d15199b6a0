import { AppError } from '../../errors';
import type { CallLimits } from '../call-limits';
import { inTurns } from '../in-turns';
import type { TakenPicture } from '../rendering/taken-picture';
import { isDataUri } from './clean-value';
import type { CreateRow } from './create-request';
import { tooLarge } from './too-large';

/** A row whose pictures have become keys; their data is no longer among the variables. A link stays there until it is fetched. */
export interface RowWithPictures {
  readonly variables: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, string>>;
}

export interface TakenRows {
  readonly rows: readonly RowWithPictures[];
  readonly taken: readonly TakenPicture[];
  /** The different links that pictures are to be fetched from. */
  readonly links: ReadonlySet<string>;
}

/**
 * Takes in the pictures that a call brought as data URIs, each different one once a variable, and finds those it names by links. Throws
 * `bad_image` naming variable and row, so that nothing is half made, and `too_large` for picture data where the document wants text.
 */
export async function takeInPictures(
  rows: readonly CreateRow[],
  pictureVariables: readonly string[],
  { limits, takeIn }: { limits: CallLimits; takeIn: (bytes: Uint8Array, variable: string) => Promise<TakenPicture> },
): Promise<TakenRows> {
  const wanted = new Set(pictureVariables);
  const links = new Set<string>();
  const bySource = new Map<string, TakenPicture>();
  const result: RowWithPictures[] = [];
  for await (const [index, row] of inTurns(rows.entries())) {
    const variables = Object.create(null) as Record<string, string>;
    const pictures = Object.create(null) as Record<string, string>;
    for (const [variable, value] of Object.entries(row.variables)) {
      const place = { variable, row: index + 1 };
      const link = wanted.has(variable) && isPictureLink(value);
      if (!wanted.has(variable) || value === '' || link) {
        checkText(value, place, limits);
        variables[variable] = value;
        if (link) links.add(value);
        continue;
      }
      const source = `${variable} ${value}`;
      const picture = bySource.get(source) ?? (await takeInOne(value, place, (bytes) => takeIn(bytes, variable)));
      bySource.set(source, picture);
      pictures[variable] = picture.key;
    }
    result.push({ variables, pictures });
  }
  return { rows: result, taken: distinctPictures([...bySource.values()]), links };
}

/** Whether the value of a picture's variable is a link to fetch it from. */
export function isPictureLink(value: string): boolean {
  return /^https?:\/\//i.test(value);
}

type Place = { readonly variable: string; readonly row: number };

async function takeInOne(value: string, place: Place, takeIn: (bytes: Uint8Array) => Promise<TakenPicture>): Promise<TakenPicture> {
  if (!isDataUri(value)) throw new AppError('bad_image', { reason: 'text', ...place });
  const bytes = dataUriBytes(value);
  if (bytes === undefined) throw new AppError('bad_image', { reason: 'data', ...place });
  try {
    return await takeIn(bytes);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad_image') throw error;
    throw new AppError(
      'bad_image',
      { ...error.details, ...place, found: String(error.details['reason'] ?? ''), reason: 'variable' },
      { cause: error },
    );
  }
}

const DATA_URI = /^data:image\/[a-z0-9.+-]{1,40}(?:;[a-z0-9=._-]{1,40})*;base64,/i;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** The bytes of a `data:image/…;base64,…`; undefined when it is not written so. What kind of picture it is, its own bytes say. */
function dataUriBytes(value: string): Uint8Array | undefined {
  const head = DATA_URI.exec(value)?.[0];
  if (head === undefined) return undefined;
  // In a link `/`, `+` and `=` may have been percent-encoded once too often.
  const base64 = value.slice(head.length).replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '=');
  return BASE64.test(base64) ? new Uint8Array(Buffer.from(base64, 'base64')) : undefined;
}

function checkText(value: string, place: Place, limits: CallLimits): void {
  if (value.length > limits.value) throw tooLarge('value', limits, { given: value.length, ...place });
}

function distinctPictures(pictures: readonly TakenPicture[]): readonly TakenPicture[] {
  return [...new Map(pictures.map((picture) => [picture.key, picture])).values()];
}
