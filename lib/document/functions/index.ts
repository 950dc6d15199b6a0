import { date } from './date';
import { defaultFunction } from './default';
import type { FunctionDefinition } from './define-function';
import { number } from './number';
import { random } from './random';

/** All functions that can stand in a text, by name. */
export const functions = { date, random, number, default: defaultFunction } as const satisfies {
  readonly [Name in string]: FunctionDefinition<Name>;
};

export type FunctionName = keyof typeof functions;
