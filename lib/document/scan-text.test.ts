import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text';

/** What is found, as it stands in the text. */
const found = (text: string) => scanText(text).map((piece) => `${piece.kind} ${text.slice(piece.start, piece.end)}`);

describe('scanText finds variables', () => {
  it.each([
    ['plain text', '', []],
    ['a variable', 'Для %name!', ['variable %name']],
    ['the longest name', '%name_student %name', ['variable %name_student', 'variable %name']],
    ['digits and capitals after the first letter', '%Name2x', ['variable %Name2x']],
    ['two that touch', '%a%b', ['variable %a', 'variable %b']],
    ['a per cent sign alone', '100 %', []],
    ['a per cent sign before a digit', '%5', []],
    ['a per cent sign before an underscore', '%_name', []],
    ['the second of two per cent signs', '100%%name', ['variable %name']],
    ['a name that ends at Cyrillic which cannot be mistaken', '%nameй', ['variable %name']],
    ['a name before punctuation', '«%name»,', ['variable %name']],
    ['a name after a surrogate pair', '😀%name', ['variable %name']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('scanText reports names that are not Latin', () => {
  it.each([
    ['Cyrillic', '%фио.', ['not-latin %фио']],
    ['a Cyrillic look-alike within', '%nаme', ['not-latin %nаme']],
    ['a Cyrillic look-alike at the start', '%сity', ['not-latin %сity']],
    ['a Cyrillic look-alike at the end', '%cityс', ['not-latin %cityс']],
    ['a Greek look-alike', '%nαme %kοd', ['variable %n', 'not-latin %kοd']],
    ['a letter with an accent', '%été', ['not-latin %été']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('scanText leaves percent-encoded letters of an address alone', () => {
  it.each([
    ['Cyrillic', 'https://ru.wikipedia.org/wiki/%D0%94%D0%B8 %name', ['variable %name']],
    ['three and four bytes', '%E2%80%94%F0%9F%98%80', []],
    ['lower case', '%d0%94', []],
    ['but a lead byte alone is a name', '%D0', ['variable %D0']],
    ['but two names that are no bytes are names', '%da%te', ['variable %da', 'variable %te']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('scanText finds functions', () => {
  it.each([
    ['a name alone', '{date}', ['function {date}']],
    ['with room inside', '{ date long }', ['function { date long }']],
    ['a name that nobody knows', '{object.first_name}', ['function {object.first_name}']],
    ['a Cyrillic name', '{дата}', ['function {дата}']],
    ['a brace within quotes', '{default %a "}"}', ['function {default %a "}"}']],
    ['curly quotes', '{default %a “}”} {default %a „}“}', ['function {default %a “}”}', 'function {default %a „}“}']],
    ['a variable within is not one by itself', '{default %city "%x"}', ['function {default %city "%x"}']],
    ['a function within a function', '{upper {date}} %a', ['function {upper {date}}', 'variable %a']],
    ['four deep', '{a {b {c {d} %x} "}"} y}', ['function {a {b {c {d} %x} "}"} y}']],
    ['the inner ones of five deep', '{a {b {c {d {e}}}}}', ['function {b {c {d {e}}}}']],
    ['only the inner one in the braces of a text', '{Дата: {date}} {«{date}»}', ['function {date}', 'function {date}']],
    ['a doubled brace', '{{date}', ['brace {{']],
    ['a doubled brace and a variable', '{{%name}', ['brace {{', 'variable %name']],
    ['three braces', '{{{date}', ['brace {{', 'function {date}']],
    ['an open brace', '{date', []],
    ['empty braces', '{}', []],
    ['a number in braces', '{1}', []],
    ['braces over a line break', '{date\nlong}', []],
    ['the inner of two open braces', '{a {date}', ['function {date}']],
    ['a variable within braces that never close', '{ %name', ['variable %name']],
    ['a variable within braces that hold no function', '{%name}', ['variable %name']],
    ['an open quote', '{default "a}', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('scanText', () => {
  const alphabet = fc.constantFrom('%', '{', '}', '"', 'a', 'Z', '9', '_', ' ', 'а', 'й', '\n', '“', '”', '😀', '%name', '{date}');
  const text = fc.array(alphabet, { maxLength: 40 }).map((parts) => parts.join(''));

  it('gives pieces in order that neither overlap nor are empty', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let end = 0;
        for (const piece of scanText(sample)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          end = piece.end;
        }
        expect(end).toBeLessThanOrEqual(sample.length);
      }),
    );
  });

  it('takes time in proportion to the text, also for what almost is a function', () => {
    const hostile = [
      '{a'.repeat(25_000),
      `{a${'"'.repeat(50_001)}`,
      `{a${' "x'.repeat(20_000)}`,
      `{a${'„'.repeat(50_000)}`,
      '{a„'.repeat(25_000),
      '%d0'.repeat(25_000),
    ];
    for (const sample of hostile) {
      const before = process.cpuUsage();
      scanText(sample);
      // A thousandth of what squares would take; of the processor's time, which a busy machine does not stretch.
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
    }
  });
});
