import { expect, test } from 'vitest';
import { scanText } from '../../document/scan-text';
import { variableName } from '../../document/schema';
import { latinName } from './latin-name';

test.each([
  ['фио', 'fio'],
  ['ФИО', 'FIO'],
  ['Фамилия_имя', 'Familiya_imya'],
  ['дата2', 'data2'],
  ['щётка', 'schetka'],
  ['подъезд', 'podezd'],
  ['қала', 'kala'],
  ['_город', 'gorod'],
  ['prénom', 'prenom'],
])('a name in other letters is written as it sounds: %s → %s', (written, latin) => {
  expect(latinName(written)).toBe(latin);
});

test.each([
  ['nаme', 'name'],
  ['соurse', 'course'],
  ['Рhоtо', 'Photo'],
  ['kοd', 'kod'],
])('a Latin name with letters that only look so is read by its looks: %s → %s', (written, latin) => {
  expect(latinName(written)).toBe(latin);
});

test('a name with other Cyrillic letters beside Latin ones is written as it sounds', () => {
  expect(latinName('nameимя')).toBe('nameimya');
});

test('nothing is offered where nothing is left', () => {
  expect(['名前', 'ь', '_', ''].map(latinName)).toEqual([undefined, undefined, undefined, undefined]);
});

test('whatever Cyrillic letter is reported, what is offered for it is a name', () => {
  for (let code = 0x400; code <= 0x4ff; code++) {
    const written = `a${String.fromCharCode(code)}`;
    if (scanText(`%${written}`)[0]?.kind !== 'not-latin') continue;
    expect(variableName.safeParse(latinName(written)).success).toBe(true);
  }
});
