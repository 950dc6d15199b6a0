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
