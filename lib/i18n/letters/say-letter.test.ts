import { expect, test } from 'vitest';
import { letters as en } from './en';
import { letters as ru } from './ru';
import { letterFailureText, letterLine, letterStateText } from './say-letter';

const names = (phrase: unknown) => [...new Set(JSON.stringify(phrase).match(/\{\w+\}/g) ?? [])].sort();

test('both languages have the same texts with the same values', () => {
  expect(Object.keys(en)).toEqual(Object.keys(ru));
  for (const key of Object.keys(ru) as (keyof typeof ru)[]) expect([key, names(en[key])]).toEqual([key, names(ru[key])]);
});

test('a failure quotes the mail server, and one that is not known is said in general words', () => {
  expect(letterFailureText('ru', { code: 'mailbox', details: { answer: '550 no such user' } })).toContain('550 no such user');
  expect(letterFailureText('en', { code: 'mailbox', details: {} })).toContain('It answered: —');
  expect(letterFailureText('en', { code: 'toString', details: {} })).toBe('The letter was not sent.');
});

test('states and lines are said in the language asked for', () => {
  expect(letterStateText('ru', 'kept')).toBe('Письмо не отправлено: почта не подключена');
  expect(letterLine('ru', 'more', 5)).toBe('и ещё 5 файлов:');
  expect(letterLine('en', 'links', 1)).toBe('You can also open the file by this link:');
});
