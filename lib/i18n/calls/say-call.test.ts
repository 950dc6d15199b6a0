import { expect, test } from 'vitest';
import { ERRORS, type ErrorCode } from '../../errors';
import { calls as en } from './en';
import { calls as ru } from './ru';
import { refusalMessage, warningMessage } from './say-call';

const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test('both languages name the same values in every text', () => {
  for (const kind of ['refusals', 'warnings'] as const) {
    for (const [key, text] of Object.entries<string>(ru[kind])) {
      expect([key, names((en[kind] as Record<string, string>)[key] ?? '')]).toEqual([key, names(text)]);
    }
  }
});

test('every code has a text', () => {
  for (const code of Object.keys(ERRORS) as ErrorCode[]) expect(Object.keys(ru.refusals)).toContain(code);
});

test('a reason with a text of its own is said with its values', () => {
  expect(refusalMessage('ru', 'bad_secure', { reason: 'letter', letter: 'с', position: 10 })).toContain('на месте 10 стоит «с»');
});

test('a reason without its values falls back to the plain text', () => {
  expect(refusalMessage('en', 'bad_mask_json', { reason: 'syntax' })).toBe(en.refusals.bad_mask_json);
});

test('an unknown reason falls back to the plain text, also one that every object inherits', () => {
  expect(refusalMessage('en', 'bad_folder', { reason: 'constructor' })).toBe(en.refusals.bad_folder);
});

test('a value that looks like a place for another value is text', () => {
  expect(warningMessage('en', { code: 'variable_ignored', name: '{variable}' })).toContain('“{variable}”');
});
