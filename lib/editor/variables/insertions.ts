import { variablePlaces } from '../../document/variable-places';
import { matchRank } from '../../word-match';
import { latinName } from './latin-name';
import type { OpenName } from './open-name';
import type { VariableUse } from './variable-uses';

/** Something that can be put into a text. */
export interface Insertion {
  readonly kind: 'variable' | 'sent' | 'always' | 'latin' | 'function';
  /** What is written. */
  readonly insert: string;
  /** Its name for people; empty: it has none. */
  readonly title: string;
  /** What an example prints. */
  readonly prints: string;
  /** What it is for, in plain words. */
  readonly help: string;
}

/** What a function's help says (`lib/i18n/functions`). */
export interface FunctionWords {
  readonly title: string;
  readonly help: string;
  readonly examples: readonly { readonly write: string; readonly prints: string }[];
}

/** All that there is to choose from. */
export interface InsertionSources {
  readonly variables: readonly Pick<VariableUse, 'name' | 'title'>[];
  /** Variables that the server gives itself, with their titles. */
  readonly always: readonly { readonly name: string; readonly title: string }[];
  /** Names that calls have given values for of late, whether the document uses them or not. */
  readonly sent: readonly string[];
  readonly functions: Readonly<Record<string, FunctionWords>>;
}

/** What may be meant by what has been written so far, the likeliest first: variables, a Latin name for one in other letters, functions. */
export function insertionsFor(open: Pick<OpenName, 'written' | 'wanted'>, sources: InsertionSources): readonly Insertion[] {
  const { written, wanted } = open;
  const functions = wanted === 'variables' ? [] : functionsFor(written, sources);
  if (wanted === 'functions') return functions;
  const own = new Set([...sources.variables, ...sources.always].map(({ name }) => name));
  const known = [
    ...sources.variables.map(({ name, title }) => ({ kind: 'variable' as const, name, title })),
    ...sources.sent.filter((name) => !own.has(name)).map((name) => ({ kind: 'sent' as const, name, title: '' })),
    ...sources.always.map(({ name, title }) => ({ kind: 'always' as const, name, title })),
  ];
  // A name that is written to its end needs no list: Enter is a new line again.
  if (known.some(({ name }) => name === written)) return [];
  const variables = known
    .map((variable) => ({ ...variable, rank: rankOf([variable.name, variable.title], written) }))
    .filter(({ rank }) => rank < NOT_MEANT)
    .sort((one, other) => one.rank - other.rank)
    .map(({ kind, name, title }): Insertion => ({ kind, insert: `%${name}`, title, prints: '', help: '' }));
  return [...variables, ...latinFor(written, variables), ...functions];
}

const NOT_MEANT = 3;

/** The best rank of any of the names; 3 when none is meant. What stands within a word counts from the second letter on. */
function rankOf(names: readonly string[], written: string): number {
  const latin = isLatin(written) ? undefined : latinName(written);
  const queries = latin === undefined ? [written] : [written, latin];
  const ranks = names.filter((name) => name !== '').flatMap((name) => queries.map((query) => matchRank(name, query) ?? NOT_MEANT));
  const best = Math.min(NOT_MEANT, ...ranks);
  return best === 2 && written.length < 2 ? NOT_MEANT : best;
}

function latinFor(written: string, variables: readonly Insertion[]): readonly Insertion[] {
  const latin = isLatin(written) ? undefined : latinName(written);
  if (latin === undefined || variables.some(({ insert }) => insert === `%${latin}`)) return [];
  return [{ kind: 'latin', insert: `%${latin}`, title: '', prints: '', help: '' }];
}

function isLatin(written: string): boolean {
  return /^[A-Za-z0-9_]*$/.test(written);
}

/** One example of each function; all of them once it is clear which is meant. */
function functionsFor(written: string, { functions, variables }: InsertionSources): readonly Insertion[] {
  return Object.entries(functions)
    .map(([name, words]) => ({ words, rank: rankOf([name, words.title], written) }))
    .filter(({ rank }) => rank < NOT_MEANT)
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ words: { title, help, examples } }) => {
      const offered = examples.filter(({ write }) => WHOLE_CALL.test(write)).slice(0, written === '' ? 1 : undefined);
      return offered.map(({ write, prints }): Insertion => ({ kind: 'function', insert: withOwn(write, variables), title, prints, help }));
    });
}

/** An example that is a call and nothing else, of something that varies: not of a quoted text. */
const WHOLE_CALL = /^\{[a-z]+(?=[ }])(?! ["“]).*\}$/;

/** The example with a variable of this document in the place of its own. */
function withOwn(example: string, variables: InsertionSources['variables']): string {
  const [own] = variables;
  if (own === undefined) return example;
  return variablePlaces(example).reduceRight((written, { name, start, end }) => {
    const known = variables.some((variable) => variable.name === name);
    return known ? written : `${written.slice(0, start)}%${own.name}${written.slice(end)}`;
  }, example);
}
