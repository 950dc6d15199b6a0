import { expect, test } from 'vitest';
import { nextPath } from './next-path';

test('a path on this site is followed', () => {
  expect(nextPath('/documents/5/preview?x=1#name=%D0%90')).toBe('/documents/5/preview?x=1#name=%D0%90');
});

test.each([undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)'])(
  '%j leads to the documents instead',
  (wanted) => {
    expect(nextPath(wanted)).toBe('/home');
  },
);
