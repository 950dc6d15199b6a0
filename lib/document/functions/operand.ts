import { printVariable } from '../printed-variable';
import { NO_NEEDS, type Argument, type BadArgument, type FillContext, type Needs } from './define-function';

/** An argument that stands for a text: a variable, a word or a quoted text, or another function. */
export interface Operand extends Needs {
  /** Its text; a variable without a value is reported. */
  print(context: FillContext): string;
}

/** Undefined for an option, which is no text. */
export function readOperand(argument: Argument): Operand | undefined {
  switch (argument.kind) {
    case 'option':
      return undefined;
    case 'text':
      return { ...NO_NEEDS, print: () => argument.text };
    case 'function': {
      const { ready, written } = argument;
      return { ...needsOf([ready]), print: (context) => ready.print(context, written) };
    }
    case 'variable':
      return {
        ...NO_NEEDS,
        variables: [argument.name],
        required: [argument.name],
        print: (context) => printVariable(argument.name, context),
      };
  }
}

/** All arguments as texts, one at least. */
export function readOperands(args: readonly Argument[]): readonly Operand[] | BadArgument {
  const operands: Operand[] = [];
  for (const argument of args) {
    const operand = readOperand(argument);
    if (!operand) return { badArgument: argument.written, expected: 'value' };
    operands.push(operand);
  }
  return operands.length > 0 ? operands : { badArgument: '', expected: 'value' };
}

/** What all of them look at together. */
export function needsOf(parts: readonly Needs[]): Needs {
  return {
    variables: parts.flatMap(({ variables }) => variables),
    required: parts.flatMap(({ required }) => required),
    draws: parts.flatMap(({ draws }) => draws),
  };
}

/** Their texts with a space between, those that are empty left out. */
export function printJoined(operands: readonly Operand[], context: FillContext): string {
  return operands
    .map((operand) => operand.print(context))
    .filter((text) => text.trim() !== '')
    .join(' ');
}
