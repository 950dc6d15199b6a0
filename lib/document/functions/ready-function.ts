import type { IssueFact } from '../issues';
import { ownValue } from '../own-value';
import type { Argument, FunctionDefinition, ReadyFunction } from './define-function';
import { functions } from './index';
import { readCall, type WrittenArgument } from './read-call';

/** The function of a call, its arguments understood, or why it cannot be; `written` is the call with its braces. */
export function readyFunction(call: string, written: string): { readonly ready: ReadyFunction } | { readonly issue: IssueFact } {
  const { name, args } = readCall(call);
  const definition = ownValue<FunctionDefinition>(functions, name);
  if (!definition) return { issue: { code: 'unknown_function', written } };
  const understood: Argument[] = [];
  for (const argument of args.map(readArgument)) {
    if ('issue' in argument) return argument;
    understood.push(argument);
  }
  const ready = definition.read(understood);
  if (!('badArgument' in ready)) return { ready };
  return { issue: { code: 'bad_function', written, argument: ready.badArgument, expected: ready.expected } };
}

/** An argument that is a call is read first; what is wrong with it is what is wrong with the whole. */
function readArgument(argument: WrittenArgument): Argument | { readonly issue: IssueFact } {
  if (argument.kind !== 'call') return argument;
  const { call, written } = argument;
  const inner = readyFunction(call, written);
  return 'ready' in inner ? { kind: 'function', ready: inner.ready, written } : inner;
}
