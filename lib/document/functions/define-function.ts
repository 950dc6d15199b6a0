import type { FileValues } from '../file-values';
import type { IssueFact } from '../issues';
import type { Argument } from './read-call';

/** A random text that has to be drawn before a file is laid out. The same name is the same text everywhere in one file. */
export interface RandomDraw {
  readonly name: string;
  readonly signs: RandomSigns;
  readonly length: number;
}

/** `letters` and `mixed` are Latin capitals and digits without I, O, 0 and 1, which people mistake for each other. */
export type RandomSigns = 'digits' | 'letters' | 'mixed';

/** What one function needs drawn: a random text, or the next number of a sequence. */
export type NeededDraw = { readonly kind: 'random'; readonly draw: RandomDraw } | { readonly kind: 'number'; readonly sequence: string };

export interface FillContext {
  readonly values: FileValues;
  /** BCP 47 language of the document. */
  readonly lang: string;
  report(issue: IssueFact): void;
}

/** A function whose arguments have been understood. */
export interface ReadyFunction {
  /** Variables it looks at, without `%`. */
  readonly variables: readonly string[];
  /** Those of them that a caller has to give; absent: all. */
  readonly required?: readonly string[];
  readonly draw?: NeededDraw;
  /** What it prints; `written` is the function as it stands in the text, for reports. */
  print(context: FillContext, written: string): string;
}

/** The argument that is wrong, as written; empty when one is missing. */
export interface BadArgument {
  readonly badArgument: string;
}

export interface FunctionDefinition<Name extends string = string> {
  readonly name: Name;
  read(args: readonly Argument[]): ReadyFunction | BadArgument;
}

/** Checks a definition and keeps its exact name. */
export function defineFunction<const Name extends string>(definition: FunctionDefinition<Name>): FunctionDefinition<Name> {
  return definition;
}
