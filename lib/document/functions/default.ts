import { defineFunction, type FillContext } from './define-function';
import { needsOf, readOperands } from './operand';

/**
 * `{default %city "Москва"}` — the first of its arguments that is not empty. Any number of variables, functions and texts; a quoted text
 * is printed as it stands, so `{default "%name"}` prints %name.
 */
export const defaultFunction = defineFunction({
  name: 'default',
  read(args) {
    const operands = readOperands(args);
    if ('badArgument' in operands) return operands;
    return {
      ...needsOf(operands),
      // It is there for values that may be missing; when nothing is left to print, it reports that itself.
      required: [],
      print(context) {
        for (const operand of operands) {
          const text = operand.print(withoutMissing(context));
          if (text.trim() !== '') return text;
        }
        operands.at(-1)?.print(context);
        return '';
      },
    };
  },
});

/** What is missing is no fault while something else may stand in for it. */
function withoutMissing(context: FillContext): FillContext {
  return {
    ...context,
    report(issue) {
      if (issue.code !== 'missing_value') context.report(issue);
    },
  };
}
