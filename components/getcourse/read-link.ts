import { sourceText, fieldsOf, type ProcessObject, type ValueSource } from './value-source';
import type { LetterTime } from './build-link';
import { isGoodDelay } from './link-form';

/** What a link says, as far as the form has a place for it. */
export interface ReadLink {
  readonly documentId: string | undefined;
  readonly object: ProcessObject;
  readonly sources: ReadonlyMap<string, ValueSource>;
  readonly folderId: string | undefined;
  readonly mailId: string | undefined;
  readonly time: LetterTime;
  readonly fileName: string;
  /** Zero-based; undefined: all. */
  readonly pages: readonly number[] | undefined;
  readonly result: 'json' | 'link';
  readonly token: string | undefined;
  /** Names of parameters that the form cannot show. */
  readonly left: readonly string[];
}

/** Names that stand for no value of a document. */
const FIXED = new Set(['doc_id', 'folder_id', 'mail_id', 'email_send', 'page_id', 'result', 'secure']);
const TIME = /^email_timeout_(?:value|unit|type)$/;

/**
 * Reads a link of ours, or of the service whose links ours are like, back into what it was built from. Undefined for a text that is no such
 * link. GetCourse's fields stand in it as they are, so no strict parser of addresses may see it.
 */
export function readLink(text: string): ReadLink | undefined {
  const [address = '', query] = text.trim().split(/\?(.*)/s);
  if (query === undefined || !/\/api\/v1\/create\/?$/.test(address)) return undefined;
  const pairs = query
    .replace(/#.*$/s, '')
    .split(/[&?]+/)
    .flatMap((pair) => {
      const [name = '', value] = pair.split(/=(.*)/s);
      return name === '' ? [] : [[decoded(name), decoded(value ?? '')] as const];
    });
  const given = (name: string) => pairs.find(([known, value]) => known.toLowerCase() === name && value !== '')?.[1];
  const object = /\{object\.user\./.test(decoded(query)) ? 'order' : 'user';
  const masks = pairs.flatMap(([name, value]) => (/^mask_[A-Za-z]\w*$/.test(name) ? [[name.slice('mask_'.length), value] as const] : []));
  const read = masks.filter(([name]) => name !== 'filename').map(([name, value]) => [name, sourceOfText(value, object)] as const);
  const sources = new Map(read.map(([name, source]) => [name, source ?? ({ kind: 'none' } as const)]));
  const time = timeOf(pairs);
  const unknown = pairs.filter(([name]) => !FIXED.has(name.toLowerCase()) && !TIME.test(name) && !/^mask_[A-Za-z]\w*$/.test(name));
  return {
    documentId: given('doc_id')?.toLowerCase(),
    object,
    sources,
    folderId: given('folder_id'),
    mailId: given('mail_id')?.toLowerCase(),
    time: time ?? { when: 'at_once' },
    fileName: patternOf(masks.find(([name]) => name === 'filename')?.[1] ?? '', read, object),
    pages: given('page_id')
      ?.split(/[,; ]+/)
      .filter((page) => /^\d{1,4}$/.test(page))
      .map(Number),
    result: given('result') === 'link' ? 'link' : 'json',
    token: given('secure'),
    left: [
      ...read.flatMap(([name, source]) => (source === undefined ? [`mask_${name}`] : [])),
      ...(time === undefined ? ['email_send'] : []),
      ...new Set(unknown.map(([name]) => name)),
    ],
  };
}

/** Where a value comes from; undefined: from several fields at once, as no choice of ours does. */
function sourceOfText(value: string, object: ProcessObject): ValueSource | undefined {
  const plain = value.trim();
  if (plain === '') return { kind: 'none' };
  const same = (field: ReturnType<typeof fieldsOf>[number]) => decoded(sourceText({ kind: 'field', field }, object)) === plain;
  const field = [...fieldsOf(object, false), ...fieldsOf(object, true)].find(same);
  if (field !== undefined) return { kind: 'field', field };
  const [, ofUser, title] = /^\{object\.(user\.)?([^{}]+)\}$/.exec(plain) ?? [];
  if (title !== undefined) return { kind: 'extra', of: object === 'user' || ofUser !== undefined ? 'user' : 'order', title };
  return plain.includes('{object.') ? undefined : { kind: 'constant', text: plain };
}

/** When the letter goes; undefined: at a time that no choice of ours means. */
function timeOf(pairs: readonly (readonly [string, string])[]): LetterTime | undefined {
  const send = pairs.find(([name]) => name.toLowerCase() === 'email_send')?.[1] ?? '';
  if (send === '' || send === 'onfinish' || send === 'oncreate') return { when: 'at_once' };
  // Amount and unit may stand under one name, in any order, or joined.
  const said = pairs.flatMap(([name, value]) => (TIME.test(name) ? [value] : [])).join(' ');
  const amount = Number(/\d+/.exec(said)?.[0]);
  const unit = /[mhd]/.exec(said)?.[0];
  return isGoodDelay(amount) && (unit === 'm' || unit === 'h' || unit === 'd') ? { when: 'later', amount, unit } : undefined;
}

/** A file's name with `%name` again where the source of that variable stands. */
function patternOf(name: string, sources: readonly (readonly [string, ValueSource | undefined])[], object: ProcessObject): string {
  return sources.reduce((pattern, [variable, source]) => {
    const text = source === undefined || source.kind === 'constant' ? '' : decoded(sourceText(source, object));
    return text === '' ? pattern : pattern.replaceAll(text, `%${variable}`);
  }, name.trim());
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
