import { ownValue } from '../own-value';
import { defineFunction, NO_NEEDS, type Argument, type RandomDraw, type RandomSigns } from './define-function';
import { isDrawName } from './draw-name';

const LONGEST = 32;

/**
 * `{random code}` — six random digits; `{random code digits=8}`, `{random code letters=4}`, `{random code mixed=10}`.
 * `code` names the draw: wherever the same name stands in a file, its letter or its name, it prints the same; where it is first
 * written decides its form.
 */
export const random = defineFunction({
  name: 'random',
  read(args) {
    const [name, form, further] = args;
    if (name?.kind !== 'text' || !isDrawName(name.text)) return { badArgument: name?.written ?? '', expected: 'draw_name' };
    if (further) return { badArgument: further.written, expected: 'nothing_more' };
    const draw = form ? readForm(name.text, form) : ({ name: name.text, signs: 'digits', length: 6 } as const);
    if (!draw) return { badArgument: form?.written ?? '', expected: 'random_form' };
    return {
      ...NO_NEEDS,
      draws: [{ kind: 'random', draw }],
      print({ values, report }, written) {
        const text = ownValue(values.draws.random, draw.name);
        if (text === undefined) report({ code: 'missing_draw', written });
        return text ?? '';
      },
    };
  },
});

function readForm(name: string, form: Argument): RandomDraw | undefined {
  if (form.kind !== 'option' || !isSigns(form.name)) return undefined;
  const length = Number(form.value);
  return Number.isInteger(length) && length >= 1 && length <= LONGEST ? { name, signs: form.name, length } : undefined;
}

function isSigns(name: string): name is RandomSigns {
  return name === 'digits' || name === 'letters' || name === 'mixed';
}
