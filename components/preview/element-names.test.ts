import { expect, test } from 'vitest';
import { newElement } from '@/lib/document/new-document';
import { elementWords } from './element-names';

const wordsOf = (text: string) =>
  elementWords(newElement('text', { id: 'text', paragraphs: [{ style: {}, runs: [{ text, style: {} }] }] }), 'ru');

test.each([
  ['г. {default %city "Москва"}', 'г. %city'],
  ['{initials %last {first %first}}', '%last %first'],
  ['{default %name {upper %name}}', '%name'],
  ['Выдан {date long}', 'Выдан (дата)'],
  ['№ {number diplomas width=5}, {random code}', '№ (номер), (код)'],
  ['{{%name} и {datum}', '{%name} и {datum}'],
])('what is written as %s is called %s', (written, called) => {
  expect(wordsOf(written)).toBe(called);
});
