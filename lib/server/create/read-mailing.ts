import type { Mailing } from '../../../db/schema';
import { AppError } from '../../errors';
import { shortened } from '../../shortened';
import { cleanValue } from './clean-value';
import { fixedText, scalarText } from './fixed-text';
import type { FixedName, Parameters } from './read-parameters';

const UNIT_SECONDS = { m: 60, h: 60 * 60, d: 24 * 60 * 60 } as const;
type Unit = keyof typeof UNIT_SECONDS;
const YEAR_SECONDS = 366 * UNIT_SECONDS.d;
/** From here up a unix time is in milliseconds: as seconds it would be the year 5138. */
const MILLISECONDS_FROM = 1e11;

/**
 * When a call wants its letters sent: `email_send` with its delay or moment. A moment alone means `timeout`; one in the past means now.
 * Throws `bad_email_send`, `bad_email_timeout`.
 */
export function readMailing(parameters: Parameters, now: Date): Mailing {
  const asked = fixedText(parameters, 'email_send', 'bad_email_send');
  const send = asked.toLowerCase();
  if (send === 'onfinish' || send === 'oncreate') return { send };
  if (send !== '' && send !== 'timeout') throw new AppError('bad_email_send', { value: shortened(asked, 40) });
  const at = readMoment(parameters, now);
  if (at !== undefined) return { send: 'timeout', at };
  return send === 'timeout' ? { send, delay: readDelay(parameters) } : { send: 'onfinish' };
}

/** Unix seconds; undefined when no moment was given. */
function readMoment(parameters: Parameters, now: Date): number | undefined {
  const text = fixedText(parameters, 'email_timeout_timestamp', 'bad_email_timeout');
  if (text === '') return undefined;
  if (!/^[0-9]{1,16}(?:\.[0-9]*)?$/.test(text))
    throw new AppError('bad_email_timeout', { reason: 'timestamp', value: shortened(text, 40) });
  const number = Number(text);
  const seconds = Math.floor(number >= MILLISECONDS_FROM ? number / 1000 : number);
  if (seconds > now.getTime() / 1000 + YEAR_SECONDS) throw new AppError('bad_email_timeout', { reason: 'far' });
  return seconds;
}

/**
 * Seconds of a delay. The service's help page gives the amount and its unit the same name, so both are looked for in all that was sent,
 * in any order: `2` and `h`, `h` and `2`, `2h`, or the unit under a name of its own.
 */
function readDelay(parameters: Parameters): number {
  const amounts = new Set<number>();
  const units = new Set<Unit>();
  for (const text of textsOf(parameters, ['email_timeout_value', 'email_timeout_unit', 'email_timeout_type'])) {
    const [, amount, unit] = /^([0-9]{1,9})? ?([mhd])?$/i.exec(text) ?? [];
    if (amount === undefined && unit === undefined) throw new AppError('bad_email_timeout', { reason: 'form', value: shortened(text, 40) });
    if (amount !== undefined) amounts.add(Number(amount));
    if (unit !== undefined) units.add(unit.toLowerCase() as Unit);
  }
  const [amount, otherAmount] = amounts;
  const [unit, otherUnit] = units;
  if (otherAmount !== undefined || otherUnit !== undefined)
    throw new AppError('bad_email_timeout', { reason: 'twice', parameter: 'email_timeout_value' });
  if (amount === undefined) throw new AppError('bad_email_timeout');
  if (unit === undefined) throw new AppError('bad_email_timeout', { reason: 'unit', value: amount });
  const delay = amount * UNIT_SECONDS[unit];
  if (delay > YEAR_SECONDS) throw new AppError('bad_email_timeout', { reason: 'far' });
  return delay;
}

function textsOf(parameters: Parameters, names: readonly FixedName[]): readonly string[] {
  return names
    .flatMap((name) => parameters.fixed.get(name) ?? [])
    .map((value) => cleanValue(scalarText(value) ?? '{}').value)
    .filter((text) => text !== '');
}
