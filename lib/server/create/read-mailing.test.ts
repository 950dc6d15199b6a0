import { describe, expect, test } from 'vitest';
import type { Mailing } from '../../../db/schema';
import { AppError, type ErrorDetails } from '../../errors';
import { createLimits } from './create-limits';
import { jsonBody } from './json-body';
import { readMailing } from './read-mailing';
import { readParameters } from './read-parameters';

const NOW = new Date('2026-11-24T08:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const HOUR = 60 * 60;
const YEAR = 366 * 24 * HOUR;

const read = (search: string) => readMailing(readParameters(search, { kind: 'none' }), NOW);

describe('letters go out', () => {
  const mailings: Record<string, Mailing> = {
    '': { send: 'onfinish' },
    'email_send=': { send: 'onfinish' },
    'email_send={object.send}': { send: 'onfinish' },
    'email_send=onfinish': { send: 'onfinish' },
    'EMAIL_SEND=OnCreate': { send: 'oncreate' },
    'email_send=oncreate&email_timeout_timestamp=soon': { send: 'oncreate' },
    'email_timeout_value=2h': { send: 'onfinish' },
    'email_send=timeout&email_timeout_value=2&email_timeout_value=h': { send: 'timeout', delay: 2 * HOUR },
    'email_send=timeout&email_timeout_value=h&email_timeout_value=2': { send: 'timeout', delay: 2 * HOUR },
    'email_timeout_value=m&email_send=timeout&email_timeout_value=30': { send: 'timeout', delay: 30 * 60 },
    'email_send=timeout&email_timeout_value=2h': { send: 'timeout', delay: 2 * HOUR },
    'email_send=timeout&email_timeout_value=3%20D': { send: 'timeout', delay: 72 * HOUR },
    'email_send=timeout&email_timeout_value=2&email_timeout_unit=h': { send: 'timeout', delay: 2 * HOUR },
    'email_send=timeout&email_timeout_value=2&email_timeout_type=h': { send: 'timeout', delay: 2 * HOUR },
    'email_send=timeout&email_timeout_value=2h&email_timeout_unit=h': { send: 'timeout', delay: 2 * HOUR },
    'email_send=timeout&email_timeout_value=0m': { send: 'timeout', delay: 0 },
    'email_send=timeout&email_timeout_value=366d': { send: 'timeout', delay: YEAR },
    [`email_send=timeout&email_timeout_timestamp=${SECONDS + HOUR}`]: { send: 'timeout', at: SECONDS + HOUR },
    [`email_timeout_timestamp=${SECONDS + HOUR}`]: { send: 'timeout', at: SECONDS + HOUR },
    [`email_timeout_timestamp=${SECONDS + HOUR}789`]: { send: 'timeout', at: SECONDS + HOUR },
    [`email_timeout_timestamp=${SECONDS + HOUR}.75`]: { send: 'timeout', at: SECONDS + HOUR },
    [`email_send=timeout&email_timeout_value=5m&email_timeout_timestamp=${SECONDS + HOUR}`]: { send: 'timeout', at: SECONDS + HOUR },
    'email_timeout_timestamp=1': { send: 'timeout', at: 1 },
    [`email_timeout_timestamp=${SECONDS + YEAR}`]: { send: 'timeout', at: SECONDS + YEAR },
    'email_timeout_timestamp=99999999999999&email_send=onfinish': { send: 'onfinish' },
  };
  test.each(Object.entries(mailings))('“%s”', (search, mailing) => {
    expect(read(search)).toEqual(mailing);
  });

  test('as numbers and lists of a JSON body say', () => {
    const body = jsonBody(new TextEncoder().encode('{"email_send":"timeout","email_timeout_value":["d",2]}'), createLimits());
    expect(readMailing(readParameters('', body), NOW)).toEqual({ send: 'timeout', delay: 48 * HOUR });
  });
});

describe('a time to send is refused', () => {
  const refusals: Record<string, readonly [code: string, details: ErrorDetails]> = {
    'email_send=never': ['bad_email_send', { value: 'never' }],
    'email_send=timeout&email_send=oncreate': ['bad_email_send', { reason: 'twice', parameter: 'email_send' }],
    'email_send=timeout': ['bad_email_timeout', {}],
    'email_send=timeout&email_timeout_value=': ['bad_email_timeout', {}],
    'email_send=timeout&email_timeout_value=h': ['bad_email_timeout', {}],
    'email_send=timeout&email_timeout_value=2': ['bad_email_timeout', { reason: 'unit', value: 2 }],
    'email_send=timeout&email_timeout_value=2w': ['bad_email_timeout', { reason: 'form', value: '2w' }],
    'email_send=timeout&email_timeout_value=-2h': ['bad_email_timeout', { reason: 'form', value: '-2h' }],
    'email_send=timeout&email_timeout_value=1.5h': ['bad_email_timeout', { reason: 'form', value: '1.5h' }],
    'email_send=timeout&email_timeout_value=2h&email_timeout_value=3h': [
      'bad_email_timeout',
      { reason: 'twice', parameter: 'email_timeout_value' },
    ],
    'email_send=timeout&email_timeout_value=2h&email_timeout_unit=d': [
      'bad_email_timeout',
      { reason: 'twice', parameter: 'email_timeout_value' },
    ],
    'email_send=timeout&email_timeout_value=367d': ['bad_email_timeout', { reason: 'far' }],
    'email_timeout_timestamp=soon': ['bad_email_timeout', { reason: 'timestamp', value: 'soon' }],
    'email_timeout_timestamp=-1': ['bad_email_timeout', { reason: 'timestamp', value: '-1' }],
    [`email_timeout_timestamp=${SECONDS + YEAR + 1}`]: ['bad_email_timeout', { reason: 'far' }],
    'email_timeout_timestamp=1&email_timeout_timestamp=2': ['bad_email_timeout', { reason: 'twice', parameter: 'email_timeout_timestamp' }],
  };
  test.each(Object.entries(refusals))('“%s”', (search, [code, details]) => {
    const refusal = (() => {
      try {
        return read(search);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code, details });
  });
});
