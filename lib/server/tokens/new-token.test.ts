import { expect, test } from 'vitest';
import { hashToken, isOwnToken, newToken } from './new-token';

test('a token has 36 characters and carries its own check', () => {
  const tokens = Array.from({ length: 200 }, newToken);
  expect(new Set(tokens).size).toBe(200);
  for (const token of tokens) {
    expect(token).toMatch(/^dm_[0-9A-Za-z]{33}$/);
    expect(isOwnToken(token)).toBe(true);
  }
});

test('a token with one letter changed is told apart without asking the database', () => {
  const token = newToken();
  for (let place = 0; place < token.length; place += 1) {
    const changed = token.slice(0, place) + (token.charAt(place) === 'a' ? 'b' : 'a') + token.slice(place + 1);
    expect(isOwnToken(changed)).toBe(false);
  }
});

test('what is kept does not show the token', () => {
  expect(hashToken('dm_0123456789abcdefghijklmnopqrstuvw')).toBe('2ae4b97574692264fc3e69a438d2e65b2c56b3c55c8a4f6159b77c9b239929ac');
});
