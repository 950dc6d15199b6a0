import { date } from './date';
import { defaultFunction } from './default';
import type { FunctionDefinition } from './define-function';
import { first } from './first';
import { initials } from './initials';
import { lower } from './lower';
import { number } from './number';
import { random } from './random';
import { title } from './title';
import { upper } from './upper';

/** All functions that can stand in a text, by name. */
export const functions = { date, random, number, default: defaultFunction, upper, lower, title, initials, first } as const satisfies {
  readonly [Name in string]: FunctionDefinition<Name>;
};

export type FunctionName = keyof typeof functions;
