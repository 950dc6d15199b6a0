import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StyledParagraph, TextStyle } from '../text/text-layout';
import { fillParagraphs, fillText } from './fill-text';
import type { FileValues } from './file-values';
import type { IssueFact } from './issues';
import { testValues } from './test-fixtures';
import { NO_SETTINGS } from './variable-settings';

function fill(text: string, values: FileValues = testValues(), lang = 'ru') {
  const issues: IssueFact[] = [];
  return { text: fillText(text, { values, settings: NO_SETTINGS, lang, report: (issue) => issues.push(issue) }), issues };
}

describe('fillText', () => {
  it('puts values in', () => {
    expect(fill('%name из города %city', testValues({ name: 'Анна', city: 'Тула' }))).toEqual({ text: 'Анна из города Тула', issues: [] });
  });

  it.each(['%name', '{date}', '{{', '%', '$&', '\\1', '{default %x "y"}'])('never looks at what it has put in: %s', (value) => {
    expect(fill('<%name>', testValues({ name: value }))).toEqual({ text: `<${value}>`, issues: [] });
  });

  it('prints nothing for a variable without a value, and says so', () => {
    expect(fill('[%name]')).toEqual({ text: '[]', issues: [{ code: 'missing_value', variable: 'name' }] });
    expect(fill('[%name]', testValues({ name: '' })).issues).toHaveLength(1);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('finds no value that every object inherits: %s', (name) => {
    expect(fill(`%${name}{number ${name}}{random ${name}}`).text).toBe(name === '__proto__' ? '%__proto__' : '');
  });

  it('keeps line breaks of a value, in one form', () => {
    expect(fill('%a', testValues({ a: 'one\r\ntwo\rthree\u2028four' })).text).toBe('one\ntwo\nthree\nfour');
  });

  it('takes control characters and lone surrogates out of a value', () => {
    expect(fill('%a', testValues({ a: 'x\u0000\u0007y\tz\ud800\u009f😀' })).text).toBe('xy z\ufffd😀');
  });

  it('prints the server’s own variable whatever a caller sends by its name', () => {
    const draws = { ...testValues().draws, verifyUrl: 'https://x.ru/v/ABC' };
    expect(fill('%verify_url {default %verify_url "—"}', testValues({ verify_url: 'https://evil.example' }, { draws })).text).toBe(
      'https://x.ru/v/ABC https://x.ru/v/ABC',
    );
    expect(fill('[%verify_url]', testValues({ verify_url: 'https://evil.example' }))).toEqual({
      text: '[]',
      issues: [{ code: 'missing_value', variable: 'verify_url' }],
    });
  });

  it('prints what it does not understand as it stands, and says so', () => {
    expect(fill('%фио %nаme {object.name} {random}', testValues({ n: 'no' }))).toEqual({
      text: '%фио %nаme {object.name} {random}',
      issues: [
        { code: 'variable_not_latin', written: '%фио' },
        { code: 'variable_not_latin', written: '%nаme' },
        { code: 'unknown_function', written: '{object.name}' },
        { code: 'bad_function', written: '{random}', argument: '', expected: 'draw_name' },
      ],
    });
  });

  it('prints a doubled brace once', () => {
    expect(fill('{{date} {{{{').text).toBe('{date} {{');
  });

  it('loses no character outside of variables and functions', () => {
    const plain = fc
      .string({ unit: fc.constantFrom('a', 'Я', '%', '}', ' ', '"', '5', '\n', '😀', 'é') })
      .filter((text) => !/%[\p{L}]/u.test(text));
    fc.assert(
      fc.property(plain, plain, fc.string(), (before, after, value) => {
        fc.pre(!/%$/.test(before) && !/^[\w\p{L}]/u.test(after));
        const { text } = fill(`${before}%name${after}`, testValues({ name: value }));
        expect(text.startsWith(before)).toBe(true);
        expect(text.endsWith(after)).toBe(true);
      }),
    );
  });
});

const style = (name: string): TextStyle => ({ family: name, weight: 400, italic: false, size: 12, color: '#000000', letterSpacing: 0 });
const [A, B, C] = [style('A'), style('B'), style('C')];

/** A paragraph of runs in the styles A, B, C by turns. */
function paragraph(...texts: string[]): StyledParagraph {
  return { align: 'center', lineHeight: 1.2, runs: texts.map((text, at) => ({ text, style: [A, B, C][at % 3] ?? A })) };
}

function fillRuns(source: StyledParagraph, values: FileValues) {
  const issues: IssueFact[] = [];
  const [filled] = fillParagraphs([source], { values, settings: NO_SETTINGS, lang: 'ru', report: (issue) => issues.push(issue) });
  return filled?.runs.map((run) => `${run.style.family}:${run.text}`);
}

describe('fillParagraphs', () => {
  const values = testValues({ name: 'Анна', n: 'wrong', x: 'И', y: '' });

  it.each([
    ['a variable within one run', ['Для ', '%name', '!'], ['A:Для ', 'B:Анна', 'C:!']],
    ['a variable over two runs: the first one styles it', ['Для %na', 'me!'], ['A:Для Анна', 'B:!']],
    ['a variable over three runs', ['%', 'na', 'me.'], ['A:Анна', 'C:.']],
    ['a name that goes on in the next run is another name', ['%n', 'ame'], ['A:Анна']],
    ['a function over two runs', ['a', '{da', 'te}b'], ['A:a', 'B:24.11.2026', 'C:b']],
    ['a doubled brace over two runs', ['{', '{x'], ['A:{', 'B:x']],
    ['two variables that touch over a border', ['%x', '%x'], ['A:И', 'B:И']],
    ['text that runs on over borders keeps each style', ['a', 'b', 'c%x'], ['A:a', 'B:b', 'C:cИ']],
    ['runs that become empty are left out', ['a', '%y', ' c'], ['A:a', 'C: c']],
    ['a paragraph that becomes empty keeps its first style', ['%y', '%y'], ['A:']],
    ['what is not understood stands in the style it begins in', ['%фи', 'о'], ['A:%фио']],
  ])('%s', (_, texts, expected) => {
    expect(fillRuns(paragraph(...texts), values)).toEqual(expected);
  });

  it('returns paragraphs without variables as the same objects', () => {
    const source = [paragraph('100 % ', 'plain'), paragraph('')];
    const filled = fillParagraphs(source, { values, settings: NO_SETTINGS, lang: 'ru', report: () => undefined });
    expect(filled[0]).toBe(source[0]);
    expect(filled[1]).toBe(source[1]);
  });

  it('gives the same text as filling the joined text', () => {
    const part = fc.constantFrom('%name', '%x', '%', '{', 'da', 'te}', 'na', 'me', ' ', 'Я', '{{', '}', '😀', '%фио');
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (runs) => {
        const texts = runs.map((parts) => parts.join(''));
        const joined = fillRuns(paragraph(...texts), values)
          ?.map((run) => run.slice(2))
          .join('');
        expect(joined).toBe(fill(texts.join(''), values).text);
      }),
    );
  });
});
