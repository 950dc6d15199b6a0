import type { IssueFact } from '../../document/issues';
import type { ReadError } from '../../document/read-document';
import { fromPoints } from '../../units';
import { putIn, type Locale, type PhraseParams, type PhraseValues } from '../phrase';
import { documents as en } from './en';
import { documents as ru } from './ru';

const catalogues = { ru, en } as const;

export type DocumentKey = keyof typeof ru;

/** A text about documents: the name of an element or of a page size. */
export function sayOfDocument<Key extends DocumentKey>(locale: Locale, key: Key, ...values: PhraseParams<(typeof ru)[Key]>): string {
  return putIn(locale, catalogues[locale][key], values[0]);
}

/** What an element's type is called; also of a type that this version does not know, and of a page's background. */
export function elementTypeName(locale: Locale, type: string): string {
  const key = `element.${type}`;
  return putIn(locale, catalogues[locale][isDocumentKey(key) ? key : 'element.unknown']);
}

/** What a function prints that takes no variable, in a word. */
export function functionWord(locale: Locale, name: string): string {
  const key = `function.${name}`;
  return putIn(locale, catalogues[locale][isDocumentKey(key) ? key : 'function.other']);
}

function isDocumentKey(key: string): key is DocumentKey {
  return Object.hasOwn(ru, key);
}

/** What is wrong with a file or document, and how to put it right. */
export function issueMessage(locale: Locale, issue: IssueFact): string {
  const { key, values } = issuePhrase(issue, locale);
  return putIn(locale, catalogues[locale][key], values);
}

type IssueKey = Extract<DocumentKey, `issue.${string}`>;

function issuePhrase(issue: IssueFact, locale: Locale): { key: IssueKey; values: PhraseValues } {
  switch (issue.code) {
    case 'does_not_fit':
      return { key: 'issue.does_not_fit', values: { over: millimetres(Math.max(issue.overWidth, issue.overHeight)) } };
    case 'shrunk_below_minimum':
      return { key: 'issue.shrunk_below_minimum', values: { percent: Math.round(issue.scale * 100) } };
    case 'text_cut':
      return { key: 'issue.text_cut', values: { count: issue.hidden } };
    case 'unreadable_value':
      return { key: `issue.unreadable_value.${issue.expected}`, values: issue };
    case 'broken_picture':
      return { key: issue.variable === '' ? 'issue.broken_picture.fixed' : 'issue.broken_picture', values: issue };
    case 'bad_function':
      return { key: badFunctionKey(issue), values: { ...issue, expected: catalogues[locale][`expected.${issue.expected}`] } };
    case 'missing_glyph':
    case 'fallback_font':
      return { key: `issue.${issue.code}`, values: { ...issue, characters: Array.from(issue.characters).join(' ') } };
    default:
      return { key: `issue.${issue.code}`, values: issue };
  }
}

function badFunctionKey({ argument, expected }: Extract<IssueFact, { code: 'bad_function' }>): IssueKey {
  if (argument === '') return 'issue.bad_function.incomplete';
  return expected === 'date_value' ? 'issue.bad_function.not_a_date' : 'issue.bad_function';
}

/** Rounded up to a tenth, so that something that stands out never reads as nothing. */
function millimetres(points: number): number {
  return Math.ceil(fromPoints(points, 'mm') * 10) / 10;
}

/** Why stored or sent JSON could not be taken as a document. */
export function readErrorMessage(locale: Locale, error: ReadError): string {
  if (error.code !== 'invalid') return putIn(locale, catalogues[locale][`document.${error.code}`]);
  const [first] = error.problems;
  return putIn(locale, catalogues[locale]['document.invalid'], { path: first?.path ?? '', problem: first?.message ?? '' });
}
