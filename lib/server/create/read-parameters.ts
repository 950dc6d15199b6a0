import { parseForm, type FormPairs } from './parse-form';

/** Parameters with a name of their own; all others but `mask_*` are ignored. */
const FIXED_NAMES = [
  'secure',
  'doc_id',
  'mask',
  'folder_id',
  'mail_id',
  'email_send',
  'email_timeout_value',
  'email_timeout_unit',
  'email_timeout_type',
  'email_timeout_timestamp',
  'page_id',
  'result',
  'idempotency_key',
] as const;
export type FixedName = (typeof FIXED_NAMES)[number];

/** A value as it was sent: text from a form, or anything from a JSON body. */
export type RawValue = unknown;

/** What a call brought, merged from query and body, nothing judged yet. */
export interface Parameters {
  /** Values by fixed name, all occurrences of the source that counts, in order. */
  readonly fixed: ReadonlyMap<FixedName, readonly RawValue[]>;
  /** `mask_<var>` without the prefix; the last occurrence counts. */
  readonly variables: ReadonlyMap<string, RawValue>;
  /** Whether all bytes were UTF-8. */
  readonly clean: boolean;
  /** Rows that stood in a JSON body; of more than a call may have only the first ones are among the values. */
  readonly bodyRows: number;
  /** All names and values as they came, those of the query first. */
  readonly sent: readonly (readonly [name: string, value: RawValue])[];
}

/** The body by its form; a JSON body that is an object gives its entries. */
export type CallBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'form'; readonly form: FormPairs }
  | {
      readonly kind: 'json';
      readonly entries: readonly (readonly [name: string, value: RawValue])[];
      readonly clean: boolean;
      /** Rows that stood in it, also those beyond the limit, which are left out. */ readonly rows: number;
    };

/**
 * Merges query and body; where a name stands in both, the body wins. `search` is the raw query of the request target with or without its
 * question marks (`?`, `??`, `?&` all occur), percent-encoded or raw UTF-8.
 */
export function readParameters(search: string, body: CallBody): Parameters {
  const query = parseForm(new TextEncoder().encode(search.replace(/^\?+/, '')));
  const fixed = new Map<FixedName, readonly RawValue[]>();
  const variables = new Map<string, RawValue>();
  const sources = [query.pairs, bodyPairs(body)];
  for (const pairs of sources) {
    const source = gather(pairs);
    for (const [name, values] of source.fixed) fixed.set(name, values);
    for (const [name, value] of source.variables) variables.set(name, value);
  }
  return { fixed, variables, clean: query.clean && bodyClean(body), bodyRows: body.kind === 'json' ? body.rows : 0, sent: sources.flat() };
}

function bodyPairs(body: CallBody): readonly (readonly [string, RawValue])[] {
  if (body.kind === 'form') return body.form.pairs;
  return body.kind === 'json' ? body.entries : [];
}

function bodyClean(body: CallBody): boolean {
  if (body.kind === 'form') return body.form.clean;
  return body.kind === 'none' || body.clean;
}

function gather(pairs: readonly (readonly [string, RawValue])[]) {
  const fixed = new Map<FixedName, RawValue[]>();
  const variables = new Map<string, RawValue>();
  for (const [sentName, value] of pairs) {
    // A link copied out of a page's source has `&amp;` between its parameters.
    const name = sentName.trim().replace(/^amp;/, '');
    if (name.startsWith('mask_')) {
      variables.set(name.slice('mask_'.length), value);
      continue;
    }
    const known = FIXED_NAMES.find((fixedName) => fixedName === name.toLowerCase());
    if (known === undefined) continue;
    const values = fixed.get(known) ?? [];
    if (Array.isArray(value) && known !== 'mask') for (const part of value as unknown[]) values.push(part);
    else values.push(value);
    fixed.set(known, values);
  }
  return { fixed, variables };
}

/** Bytes of a form body. */
export function formBody(bytes: Uint8Array): CallBody {
  return { kind: 'form', form: parseForm(bytes) };
}

/** Parts of a multipart body; uploaded files are no parameters of this call and are left out by the caller. */
export function multipartBody(pairs: readonly (readonly [string, string])[]): CallBody {
  return { kind: 'form', form: { pairs, clean: !pairs.some(([, value]) => value.includes('\ufffd')) } };
}
