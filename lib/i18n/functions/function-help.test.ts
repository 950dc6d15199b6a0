import { describe, expect, it } from 'vitest';
import { fillText } from '../../document/fill-text';
import { functions } from '../../document/functions';
import { testValues } from '../../document/test-fixtures';
import { LOCALES } from '../phrase';
import { functionHelp } from './function-help';

const drawn = testValues({ birthday: '05.06.2001', city: '' });
const values = {
  ...drawn,
  draws: {
    ...drawn.draws,
    numbers: { diplomas: 42 },
    random: { code: '204817', pin: '0391', key: 'KXRTB', ticket: '7QH2MZ4K' },
  },
};

describe.each(LOCALES)('the help on functions in %s', (locale) => {
  const help = functionHelp(locale);

  it('covers every function', () => {
    expect(Object.keys(help).sort()).toEqual(Object.keys(functions).sort());
  });

  it.each(Object.values(help).flatMap((entry) => entry.examples))('shows what $write really prints', ({ write, prints }) => {
    const issues: unknown[] = [];
    expect(fillText(write, { values, lang: locale, report: (issue) => issues.push(issue) })).toBe(prints);
    expect(issues).toEqual([]);
  });
});
