import { breakingSign, likelySource, needsOrder, type ProcessObject, type ValueSource } from './value-source';
import type { LetterTime, LinkChoice } from './build-link';
import type { ReadLink } from './read-link';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface LinkVariable {
  readonly name: string;
  /** What people call it; empty: its name. */
  readonly title: string;
  readonly sample: string;
  /** What its value is one of; empty: it may be anything. */
  readonly options: readonly string[];
  readonly picture: boolean;
  /** Whether a file without a value is reported. */
  readonly required: boolean;
}

export interface LinkLetter extends Named {
  readonly variables: readonly string[];
}

export interface LinkDocument extends Named {
  readonly pages: number;
  readonly variables: readonly LinkVariable[];
  /** All its files will be the same, whatever the link gives. */
  readonly alike: boolean;
}

/** What has been chosen in the form, before the token. */
export interface LinkForm {
  readonly object: ProcessObject;
  /** By variable; one that is not in it has its likely source. */
  readonly sources: ReadonlyMap<string, ValueSource>;
  readonly folder: Named | null;
  readonly mail: LinkLetter | null;
  readonly time: LetterTime;
  readonly fileName: string;
  /** Those left out. */
  readonly skipped: ReadonlySet<number>;
  readonly result: 'json' | 'link';
}

export const EMPTY_FORM: LinkForm = {
  object: 'user',
  sources: new Map(),
  folder: null,
  mail: null,
  time: { when: 'at_once' },
  fileName: '',
  skipped: new Set(),
  result: 'link',
};

/** The variables that the link gives values to: the document's, then those that only the letter uses. `%filename` has a field of its own. */
export function variablesOfLink(
  document: LinkDocument,
  mail: LinkLetter | null,
): readonly (LinkVariable & { readonly letterOnly: boolean })[] {
  const own = document.variables.filter(({ name }) => name !== 'filename').map((variable) => ({ ...variable, letterOnly: false }));
  const known = new Set([...own.map(({ name }) => name), 'filename']);
  const further = (mail === null ? [] : [...mail.variables, 'email']).filter((name) => !known.has(name));
  return [
    ...own,
    ...[...new Set(further)].map((name) => ({
      name,
      title: '',
      sample: '',
      options: [],
      picture: false,
      required: true,
      letterOnly: true,
    })),
  ];
}

/** The source that a variable has, chosen or likely; a field of an order is none in a process of users. */
export function sourceOf({ sources, object }: LinkForm, { name, picture }: Pick<LinkVariable, 'name' | 'picture'>): ValueSource {
  const source = sources.get(name) ?? likelySource(name, picture);
  return object === 'user' && needsOrder(source) ? { kind: 'none' } : source;
}

/**
 * The form as a link fills it. What is told of letters and folders that are not known here is left out of the form and named in `left`, as
 * is a document that is not among `documents`.
 */
export function formOfLink(
  link: ReadLink,
  { documents, letters, pages }: { documents: readonly Named[]; letters: readonly LinkLetter[]; pages: number },
): { readonly form: LinkForm; readonly documentId: string | undefined; readonly left: readonly string[] } {
  const mail = letters.find(({ id }) => id === link.mailId);
  const document = documents.find(({ id }) => id === link.documentId);
  const chosen = link.pages === undefined ? undefined : new Set(link.pages);
  return {
    documentId: document?.id,
    form: {
      object: link.object,
      sources: link.sources,
      // Its name is nowhere here; a folder is found, or made, by its id.
      folder: link.folderId === undefined ? null : { id: link.folderId, name: link.folderId },
      mail: mail ?? null,
      time: link.time,
      fileName: link.fileName,
      skipped: new Set(chosen === undefined ? [] : [...Array(pages).keys()].filter((page) => !chosen.has(page))),
      result: link.result,
    },
    left: [
      ...(link.documentId !== undefined && document === undefined ? ['doc_id'] : []),
      ...(link.mailId !== undefined && mail === undefined ? ['mail_id'] : []),
      ...link.left,
    ],
  };
}

/** The choice that a form makes; the token is put in when there is one. */
export function choiceOf(form: LinkForm, document: LinkDocument, { base, token }: { base: string; token: string | null }): LinkChoice {
  const variables = variablesOfLink(document, form.mail);
  const pages = [...Array(document.pages).keys()].filter((page) => !form.skipped.has(page));
  return {
    base,
    object: form.object,
    document,
    sources: variables.map((variable) => ({ name: variable.name, source: sourceOf(form, variable) })),
    folder: form.folder,
    mail: form.mail === null ? null : { id: form.mail.id, name: form.mail.name, time: form.time },
    fileName: form.fileName,
    pages: pages.length === document.pages || pages.length === 0 ? null : pages,
    result: form.result,
    token,
  };
}

/** Whether the link can be used as the form stands. */
export function isFormGood(form: LinkForm, variables: readonly LinkVariable[]): boolean {
  const goodTitles = variables.every((variable) => titleProblem(sourceOf(form, variable)) === undefined);
  return goodTitles && (form.mail === null || form.time.when === 'at_once' || isGoodDelay(form.time.amount));
}

export function isGoodDelay(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 1 && amount <= 999;
}

/** What is wrong with the title of an additional field. */
export function titleProblem(source: ValueSource): { readonly sign: string } | 'empty' | undefined {
  if (source.kind !== 'extra') return undefined;
  if (source.title.trim() === '') return 'empty';
  const sign = breakingSign(source.title.trim());
  return sign === undefined ? undefined : { sign };
}
