import { expect, test } from 'vitest';
import { textVariables } from './document-needs';
import { variablePlaces } from './variable-places';

const cut = (text: string) => variablePlaces(text).map(({ start, end }) => text.slice(start, end));

test('variables are found where they stand, in functions and in functions within them too', () => {
  expect(cut('Для %name, {upper %city} и {default %x {title %y}}')).toEqual(['%name', '%city', '%x', '%y']);
});

test('what is quoted, doubled or not Latin is no variable', () => {
  expect(cut('{default %x "%name"} 100 % %фио %%')).toEqual(['%x']);
  expect(cut('{{%name}')).toEqual(['%name']);
});

test('they are the same that a file is made with', () => {
  const text = '%a {date %b long} {number n prefix="%c"} {default %d {upper %e %f}}';
  expect(variablePlaces(text).map(({ name }) => name)).toEqual(textVariables(text));
});
