import { variableValue } from '../variable-value';
import { defineFunction } from './define-function';

/**
 * `{default %city "Москва"}` — the first of its arguments that is not empty. Any number of variables and texts; a quoted text is
 * printed as it stands, so `{default "%name"}` prints %name.
 */
export const defaultFunction = defineFunction({
  name: 'default',
  read(args) {
    const wrong = args.length === 0 ? '' : args.find((argument) => argument.kind === 'option')?.written;
    if (wrong !== undefined) return { badArgument: wrong };
    const variables = args.flatMap((argument) => (argument.kind === 'variable' ? [argument.name] : []));
    const last = args.at(-1);
    return {
      variables,
      // It is there for values that may be missing; when nothing is left to print, it reports that itself.
      required: [],
      print({ values, report }) {
        for (const argument of args) {
          const text = argument.kind === 'variable' ? variableValue(values, argument.name) : argument.kind === 'text' ? argument.text : '';
          if (text.trim() !== '') return text;
        }
        if (last?.kind === 'variable') report({ code: 'missing_value', variable: last.name });
        return '';
      },
    };
  },
});
