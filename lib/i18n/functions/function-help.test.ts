import { describe, expect, it } from 'vitest';
import { fillText } from '../../document/fill-text';
import { functions } from '../../document/functions';
import { testValues } from '../../document/test-fixtures';
import { LOCALES } from '../phrase';
import { EXAMPLE_VALUES, functionHelp } from './function-help';
import { NO_SETTINGS } from '../../document/variable-settings';

const DRAWS = {
  ...testValues().draws,
  numbers: { diplomas: 42 },
  random: { code: '204817', pin: '0391', key: 'KXRTB', ticket: '7QH2MZ4K' },
};

describe.each(LOCALES)('the help on functions in %s', (locale) => {
  const help = functionHelp(locale);
  const values = testValues(EXAMPLE_VALUES[locale], { draws: DRAWS });

  it('covers every function', () => {
    expect(Object.keys(help).sort()).toEqual(Object.keys(functions).sort());
  });

  it.each(Object.entries(help))('names the arguments of %s, and each example is one of it', (name, { args, examples }) => {
    expect(args.length).toBeGreaterThan(0);
    for (const { write } of examples) expect(write).toContain(`{${name}`);
  });

  it.each(Object.values(help).flatMap((entry) => entry.examples))('shows what $write really prints', ({ write, prints }) => {
    const issues: unknown[] = [];
    expect(fillText(write, { values, settings: NO_SETTINGS, lang: locale, report: (issue) => issues.push(issue) })).toBe(prints);
    expect(issues).toEqual([]);
  });
});
