import { ownValue } from '../own-value';
import { defineFunction, NO_NEEDS, type Argument } from './define-function';
import { isDrawName } from './draw-name';

const WIDEST = 20;

/**
 * `{number diplomas}` — the next number of the sequence `diplomas`, without gaps, the file's own for ever.
 * `{number diplomas width=5 prefix="АБ-" suffix="/26"}` — with leading zeros, and with text on both sides: АБ-00042/26.
 */
export const number = defineFunction({
  name: 'number',
  read(args) {
    const [name, ...options] = args;
    if (name?.kind !== 'text' || !isDrawName(name.text)) return { badArgument: name?.written ?? '', expected: 'sequence_name' };
    const form = { width: 0, prefix: '', suffix: '' };
    for (const option of options) {
      if (!readOption(option, form)) return { badArgument: option.written, expected: 'number_option' };
    }
    const sequence = name.text;
    return {
      ...NO_NEEDS,
      draws: [{ kind: 'number', sequence }],
      print({ values, report }, written) {
        const drawn = ownValue(values.draws.numbers, sequence);
        if (drawn === undefined) {
          report({ code: 'missing_draw', written });
          return '';
        }
        return form.prefix + String(drawn).padStart(form.width, '0') + form.suffix;
      },
    };
  },
});

function readOption(option: Argument, form: { width: number; prefix: string; suffix: string }): boolean {
  if (option.kind !== 'option') return false;
  if (option.name === 'prefix' || option.name === 'suffix') {
    form[option.name] = option.value;
    return true;
  }
  const width = Number(option.value);
  if (option.name !== 'width' || !Number.isInteger(width) || width < 1 || width > WIDEST) return false;
  form.width = width;
  return true;
}
