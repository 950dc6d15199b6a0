import type { FileValues } from '../file-values';
import type { Expected, IssueFact } from '../issues';
import type { SettingsByName } from '../variable-settings';
import type { WrittenArgument } from './read-call';

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
  /** What the document says of its variables. */
  readonly settings: SettingsByName;
  /** BCP 47 language of the document. */
  readonly lang: string;
  /** Whether variables print their values as they came, whatever form their settings ask for: for a function that writes them in its own. */
  readonly valuesAsGiven?: boolean;
  report(issue: IssueFact): void;
}

/** What a function, or one of its arguments, looks at. */
export interface Needs {
  /** Variables, without `%`. */
  readonly variables: readonly string[];
  /** Those of them that a caller has to give. */
  readonly required: readonly string[];
  readonly draws: readonly NeededDraw[];
}

/** A function whose arguments have been understood. */
export interface ReadyFunction extends Needs {
  /** What it prints; `written` is the function as it stands in the text, for reports. */
  print(context: FillContext, written: string): string;
}

/** An argument as a function gets it: one that is a function itself has been understood already. */
export type Argument =
  | Exclude<WrittenArgument, { readonly kind: 'call' }>
  | { readonly kind: 'function'; readonly ready: ReadyFunction; readonly written: string };

/** The argument that is wrong, as written, and what should stand there; empty when one is missing. */
export interface BadArgument {
  readonly badArgument: string;
  readonly expected: Expected;
}

export interface FunctionDefinition<Name extends string = string> {
  readonly name: Name;
  read(args: readonly Argument[]): ReadyFunction | BadArgument;
}

/** Checks a definition and keeps its exact name. */
export function defineFunction<const Name extends string>(definition: FunctionDefinition<Name>): FunctionDefinition<Name> {
  return definition;
}

export const NO_NEEDS: Needs = { variables: [], required: [], draws: [] };
