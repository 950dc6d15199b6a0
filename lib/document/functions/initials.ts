import { nameInitials } from '../name-initials';
import { defineFunction, type Argument } from './define-function';
import { needsOf, printJoined, readOperands } from './operand';

/**
 * `{initials %name}` — Иванов И. И. from Иванов Иван Иванович; `{initials %last_name %first_name}` from several variables.
 * `place=before` — И. И. Иванов. `surname=last` or `surname=first` says where the surname stands in the value, if that is not clear.
 */
export const initials = defineFunction({
  name: 'initials',
  read(args) {
    const form: Form = {};
    const texts: Argument[] = [];
    for (const argument of args) {
      if (argument.kind !== 'option') texts.push(argument);
      else if (!readOption(argument, form)) return { badArgument: argument.written, expected: 'initials_option' };
    }
    const operands = readOperands(texts);
    if ('badArgument' in operands) return operands;
    return { ...needsOf(operands), print: (context) => nameInitials(printJoined(operands, context), { lang: context.lang, ...form }) };
  },
});

interface Form {
  surname?: 'first' | 'last';
  place?: 'before' | 'after';
}

function readOption({ name, value }: { readonly name: string; readonly value: string }, form: Form): boolean {
  if (name === 'place' && (value === 'before' || value === 'after')) form.place = value;
  else if (name === 'surname' && (value === 'first' || value === 'last')) form.surname = value;
  else return false;
  return true;
}
