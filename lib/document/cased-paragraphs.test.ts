import { expect, test } from 'vitest';
import { casedParagraphs, styledParagraphs, textParagraph } from './text-paragraphs';

test('a run in capitals is printed in capitals, its neighbours as they are written, and what has none stays the very same', () => {
  const mixed = styledParagraphs([
    textParagraph.parse({
      runs: [
        { text: 'диплом ', style: {} },
        { text: 'Алёна', style: { letterCase: 'upper' } },
      ],
    }),
  ]);
  expect(casedParagraphs(mixed, 'ru')[0]?.runs.map(({ text }) => text)).toEqual(['диплом ', 'АЛЁНА']);
  const plain = styledParagraphs([textParagraph.parse({ runs: [{ text: 'диплом' }] })]);
  expect(casedParagraphs(plain, 'ru')).toBe(plain);
});

test('a word that goes on in another run has one capital, and small letters are small in their run only', () => {
  const runs = [
    { text: 'анна-', style: { letterCase: 'title' } },
    { text: 'мария п', style: { letterCase: 'title', weight: 700 } },
    { text: 'етрова', style: { letterCase: 'title' } },
    { text: ' ОМСК', style: { letterCase: 'lower' } },
    { text: ' ДА', style: {} },
  ];
  const cased = casedParagraphs(styledParagraphs([textParagraph.parse({ runs })]), 'ru');
  expect(cased[0]?.runs.map(({ text }) => text)).toEqual(['Анна-', 'Мария П', 'етрова', ' омск', ' ДА']);
});
