import { expect, it } from 'vitest';
import { literal, textString } from './pdf-syntax';

it('parentheses and backslashes are escaped', () => {
  expect(literal('a(b)\\c')).toBe('(a\\(b\\)\\\\c)');
});

it('ASCII stays readable, everything else is UTF-16BE in hex', () => {
  expect(textString('Diploma (1)')).toBe('(Diploma \\(1\\))');
  expect(textString('Ё😀')).toBe('<feff0401d83dde00>');
  expect(textString('a\nb')).toBe('<feff0061000a0062>');
});
