import { expect, test } from 'vitest';
import { cleanFileName } from './file-name';

const names: Record<string, string> = {
  'Диплом Анна': 'Диплом Анна',
  'Диплом.pdf': 'Диплом',
  'Диплом.PDF ': 'Диплом',
  'отчёт 2.0': 'отчёт 2.0',
  '../../etc/passwd': '-..-etc-passwd',
  'C:\\Windows\\a': 'C--Windows-a',
  'a\r\nSet-Cookie: x=1': 'a Set-Cookie- x=1',
  'a\u0000b': 'ab',
  'diploma\u202efdp.exe': 'diplomafdp.exe',
  '  .. hidden ..  ': 'hidden',
  CON: '_CON',
  'nul.txt': '_nul.txt',
  '...': '',
  '\u3000\u00a0': '',
  '\u00a0Анна\u3000': 'Анна',
  '': '',
  'a\ud800b': 'a\ufffdb',
  'и\u0306': 'й',
};

test.each(Object.entries(names))('%j becomes a safe name', (given, safe) => {
  expect(cleanFileName(given)).toBe(safe);
});

test('a long name is cut between letters to 150 bytes with its extension', () => {
  const name = cleanFileName('я'.repeat(500));
  expect(name).toBe('я'.repeat(73));
  expect(Buffer.byteLength(`${name}.pdf`)).toBeLessThanOrEqual(150);
});

test('a letter made of several code points is not torn', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(cleanFileName(`${'a'.repeat(140)}${family}`)).toBe('a'.repeat(140));
});
