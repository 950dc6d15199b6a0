import * as z from 'zod';

/** A moment: a `Date` on the server, ISO 8601 text in the answer. */
export const moment = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.iso.datetime());

/** Languages of the interface and of messages. */
export const locale = z.enum(['ru', 'en']);

/** A name that a person gives to a thing: one line, neither empty nor without end. */
export const givenName = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(200));
