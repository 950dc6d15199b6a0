import * as z from 'zod';
import { LONGEST_NAME } from './text-limits';

/** A moment: a `Date` on the server, ISO 8601 text in the answer. */
export const moment = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.iso.datetime());

/** Languages of the interface and of messages. */
export const locale = z.enum(['ru', 'en']);

const oneLine = z.string().transform((text) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim(),
);

/** A name that a person gives to a thing: one line, neither empty nor without end. */
export const givenName = oneLine.pipe(z.string().min(1).max(LONGEST_NAME));

/** Such a name where it may be left out. */
export const nameOrNone = oneLine.pipe(z.string().max(LONGEST_NAME));
