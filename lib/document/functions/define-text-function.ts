import { defineFunction, type FunctionDefinition } from './define-function';
import { needsOf, printJoined, readOperands } from './operand';

/** A function that writes its arguments, joined by spaces, in another way: `{upper %last_name %first_name}`. */
export function defineTextFunction<const Name extends string>(
  name: Name,
  rewrite: (text: string, lang: string) => string,
): FunctionDefinition<Name> {
  return defineFunction({
    name,
    read(args) {
      const operands = readOperands(args);
      if ('badArgument' in operands) return operands;
      return { ...needsOf(operands), print: (context) => rewrite(printJoined(operands, context), context.lang) };
    },
  });
}
