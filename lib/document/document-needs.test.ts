import { describe, expect, it } from 'vitest';
import type { PageElement } from './elements';
import {
  documentAssets,
  documentDraws,
  documentVariables,
  drawRandom,
  filesAreAlike,
  isVariable,
  requiredVariables,
} from './document-needs';
import { linkAddress } from './link-address';
import { blankDocument, blankPage, newElement, plainParagraphs } from './new-document';
import { testValues } from './test-fixtures';

const elements = [
  newElement('text', { id: 't', paragraphs: plainParagraphs('%name {random code letters=4}\n{number b}') }),
  newElement('image', { id: 'i', source: { variable: 'photo' }, alt: '%name' }),
  newElement('qr', { id: 'h', hidden: true, text: '%secret' }),
];
const document = blankDocument('a4-portrait', { pages: [blankPage('a4-portrait', { elements })], fileName: '%file {random code}' });
import { NO_SETTINGS } from './variable-settings';

describe('what a document needs', () => {
  it('names variables once, in order, not those of hidden elements', () => {
    expect(documentVariables(document)).toEqual(['name', 'photo', 'file']);
  });

  it('does not require a variable that has a default, unless it also stands without one', () => {
    const withDefault = blankDocument('a4-portrait', { fileName: '{default %city "Москва"} {date %born} {default %name "—"} %name' });
    expect(requiredVariables(withDefault)).toEqual(['born', 'name']);
    expect(documentVariables(withDefault)).toEqual(['city', 'born', 'name']);
  });

  it('does not require a photo that a picture stands instead of, unless it is also shown without one', () => {
    const photo = newElement('image', { id: 'i', source: { variable: 'photo', instead: { asset: 'a'.repeat(64) } } });
    const bare = newElement('image', { id: 'b', source: { variable: 'photo' } });
    const of = (...elements: PageElement[]) => blankDocument('a4-portrait', { pages: [blankPage('a4-portrait', { elements })] });
    expect([documentVariables(of(photo)), requiredVariables(of(photo)), documentAssets(of(photo))]).toEqual([
      ['photo'],
      [],
      ['a'.repeat(64)],
    ]);
    expect(requiredVariables(of(photo, bare))).toEqual(['photo']);
  });

  it('asks no caller for what the server gives itself, and knows that it differs from file to file', () => {
    const own = newElement('qr', { id: 'q', text: '%verify_url' });
    const withCode = blankDocument('a4-portrait', { pages: [blankPage('a4-portrait', { elements: [own] })] });
    expect([documentVariables(withCode), requiredVariables(withCode), isVariable(own)]).toEqual([[], [], true]);
  });

  it.each([
    ['nothing that changes', 'Диплом', true],
    ['the day, the same on all', '{date long}', true],
    ['a value', '%name', false],
    ['a number', '{number a}', false],
    ['a code', '{random code}', false],
    ['the address of its own page', '%verify_url', false],
  ])('says whether all files are alike when they show %s', (_, shown, alike) => {
    const elements = [newElement('text', { id: 't', paragraphs: plainParagraphs(shown) })];
    const pages = [blankPage('a4-portrait', { elements })];
    expect(filesAreAlike(blankDocument('a4-portrait', { pages }))).toBe(alike);
    expect(filesAreAlike(blankDocument('a4-portrait', { fileName: shown }))).toBe(alike);
  });

  it('sees draws, variables and what is required through functions in functions', () => {
    const nested = blankDocument('a4-portrait', { fileName: '{upper {random code letters=2} {default %city {number n}} %name}' });
    expect([documentVariables(nested), requiredVariables(nested)]).toEqual([['city', 'name'], ['name']]);
    expect(documentDraws(nested)).toEqual({ random: [{ name: 'code', signs: 'letters', length: 2 }], numbers: ['n'] });
  });

  it('lists draws once, the first form of a name deciding, sequences in order', () => {
    expect(documentDraws(document, ['{number a} {number b}'])).toEqual({
      random: [{ name: 'code', signs: 'letters', length: 4 }],
      numbers: ['a', 'b'],
    });
  });

  it('draws as many signs as asked for', () => {
    expect(drawRandom({ name: 'x', signs: 'digits', length: 4 }, (choices) => choices - 1)).toBe('9999');
  });

  it('knows which elements differ from file to file', () => {
    expect(elements.map(isVariable)).toEqual([true, true, false]);
    expect(isVariable(newElement('text', { id: 'x', paragraphs: plainParagraphs('{{date} 5 %') }))).toBe(false);
  });
});

describe('linkAddress', () => {
  const address = (link: string, variables = {}) =>
    linkAddress(link, { values: testValues(variables), settings: NO_SETTINGS, lang: 'ru', report: () => undefined });

  it('takes the address of the file’s public page', () => {
    const draws = { ...testValues().draws, verifyUrl: 'https://x.ru/v/ABC' };
    const context = { values: testValues({}, { draws }), settings: NO_SETTINGS, lang: 'ru', report: () => undefined };
    expect(linkAddress('%verify_url', context)).toBe('https://x.ru/v/ABC');
  });

  it.each([
    ['https://x.ru/%name', 'https://x.ru/%D0%90%26'],
    ['%url', 'https://y.ru/a?b=c'],
    ['mailto:a@b.ru', 'mailto:a@b.ru'],
    ['https://x.ru/%D0%90', 'https://x.ru/%D0%90'],
    ['javascript:alert(1)', undefined],
    ['%name', undefined],
    ['', undefined],
  ])('makes of %s %s', (link, expected) => {
    expect(address(link, { name: 'А&', url: 'https://y.ru/a?b=c' })).toBe(expected);
  });
});
