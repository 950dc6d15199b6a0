import { expect, test, vi } from 'vitest';
import { DatabaseError } from '../../db/database-error';
import { refusedAnswer } from './create/to-create-answer';
import { orAwayAnswer } from './disk/unready-answer';
import { toProblem } from './http/to-problem';
import { log } from './log';
import { isPassing } from './passing-trouble';

const PASSING: readonly (readonly [what: string, error: Error])[] = [
  ['the database’s disk is full', new Error('insert', { cause: new DatabaseError('could not extend file', '53100') })],
  ['the database has no more connections', new DatabaseError('too many clients', '53300')],
  ['the database is read-only while another takes over', new DatabaseError('cannot execute INSERT', '25006')],
  ['the database ends', new DatabaseError('terminating connection', '57P01')],
  ['the disk of the files is full', Object.assign(new Error('no space left'), { code: 'ENOSPC' })],
];

test.each(PASSING)('when %s, who asks is told to ask again later, wherever they ask, and the log says why', async (_, error) => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const request = new Request('http://school.example/api/v1/create/');
  const answers = [
    toProblem(error, { locale: 'ru', requestId: 'r' }),
    refusedAnswer({ request, requestId: 'r', locale: 'ru', statuses: false }, error),
    await orAwayAnswer(request, () => Promise.reject(error)),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect(logged).toHaveBeenCalledTimes(answers.length);
  logged.mockRestore();
  expect(await answers[1]?.json()).toMatchObject({ result: 'error', error: 'unavailable', message: 'Сервер занят. Повторите позже.' });
});

test('a statement that can never succeed, and a fault of our own, are not taken for trouble that passes', () => {
  expect(isPassing(new DatabaseError('duplicate key', '23505'))).toBe(false);
  expect(isPassing(new DatabaseError('syntax error', '42601'))).toBe(false);
  expect(isPassing(new TypeError('undefined is not a function'))).toBe(false);
});
