import { expect, test } from 'vitest';
import { readablePath } from './readable-path.mjs';

test.each(['/', '/getfile/a/pdf/', '/v/%D0%B0', '/a%2Fb?x=%', '/?secure=%ff', '*'])('%s can be decoded and stays as it is', (target) => {
  expect(readablePath(target)).toBe(target);
});

test.each([
  ['/%', '/%25'],
  ['/v/%ff/b', '/v/%EF%BF%BD/b'],
  ['/%D0%B0/%D0', '/%D0%B0/%EF%BF%BD'],
  ['/100%/x?mask=%', '/100%25/x?mask=%'],
  ['/%zz', '/%25zz'],
])('%s becomes %s, which can be', (target, readable) => {
  expect(readablePath(target)).toBe(readable);
});

test.each([
  ['//api/v1//create/?mask=a//b', '/api/v1/create/?mask=a//b'],
  ['/getfile\\a/\\pdf/', '/getfile/a/pdf/'],
  ['///', '/'],
  ['http://school.example/x', 'http://school.example/x'],
])('%s becomes %s, from which nobody is redirected', (target, readable) => {
  expect(readablePath(target)).toBe(readable);
});
