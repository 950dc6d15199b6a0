import { expect, it } from 'vitest';
import { logTo } from './log';

/** What a log wrote. */
function written(write: (log: ReturnType<typeof logTo>) => void): unknown[] {
  const lines: string[] = [];
  write(logTo({ write: (line: string) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as unknown);
}

it('an error keeps its own class and loses its secrets', () => {
  class NotThere extends Error {}
  const [line] = written((log) => log.error({ err: new NotThere('no secure=SECRET') }, 'looking'));
  expect(line).toMatchObject({ level: 'error', msg: 'looking', err: { type: 'NotThere', message: 'no secure=[hidden]' } });
});

it('an error by itself lends its message, masked', () => {
  expect(written((log) => log.error(new Error('no secure=SECRET')))).toMatchObject([{ msg: 'no secure=[hidden]', err: { type: 'Error' } }]);
});

it('what a child log is bound to is masked too', () => {
  const [line] = written((log) => log.child({ password: 'SECRET', call: '?secure=SECRET' }).info('hello'));
  expect(line).toMatchObject({ password: '[hidden]', call: '?secure=[hidden]', msg: 'hello' });
});

it('messages and what fills their places are masked', () => {
  const lines = written((log) => log.info('went to %s with %o', '?secure=SECRET', { token: 'SECRET' }));
  expect(JSON.stringify(lines)).not.toContain('SECRET');
});

it.each(['a\nb', '\u001b[2J\u0007', '\u009b31m', '\u2028', '\ud800', '"}\\', '%s%o%j', '{"level":"fatal"}'])(
  'a value %j stays one line of JSON without orders to a terminal',
  (value) => {
    const lines: string[] = [];
    const log = logTo({ write: (line: string) => lines.push(line) });
    log.warn({ value, [value]: value, err: new Error(value) }, value);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(() => JSON.parse(lines[0] ?? '') as unknown).not.toThrow();
  },
);
