import { expect, test } from 'vitest';
import { CREATE_PARAMETERS, CREATE_REFUSALS } from '../../api/create-reference';
import { calls } from '../calls/ru';
import { LOCALES } from '../phrase';
import { apiDocs } from './api-docs';

/** Every text of a catalogue with the way to it. */
function textsOf(part: unknown, way = ''): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[way, part]];
  return Object.entries(part as object).flatMap(([name, inner]) => textsOf(inner, `${way}/${name}`));
}

test('every parameter and every refusal of the contract has its words', () => {
  for (const locale of LOCALES) expect(Object.keys(apiDocs(locale).parameters)).toEqual(CREATE_PARAMETERS.map(({ name }) => name));
  expect(CREATE_REFUSALS.filter((code) => !Object.hasOwn(calls.refusals, code))).toEqual([]);
});

test('no text is empty, and what is marked as code begins and ends', () => {
  for (const locale of LOCALES) {
    const texts = textsOf(apiDocs(locale));
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter(([, text]) => text.trim() === '' || text.split('`').length % 2 === 0)).toEqual([]);
  }
});

test('both languages show the same code', () => {
  const codes = (text: string) =>
    text
      .split('`')
      .filter((piece, at) => at % 2 === 1 && /^[a-z%{/_][^ =]*$/.test(piece))
      .sort();
  const english = new Map(textsOf(apiDocs('en')));
  for (const [way, text] of textsOf(apiDocs('ru'))) expect([way, codes(english.get(way) ?? '')]).toEqual([way, codes(text)]);
});
