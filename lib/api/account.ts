import * as z from 'zod';
import { givenName, locale, moment, nameOrNone } from './json-values';
import { route } from './route-shape';

/** An address that is one mailbox, in small letters; neither quotes nor lists pass. */
export const email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(254));

/** Long ones are the good ones; the upper end only spares the server. Whether one is too well known is asked on the server. */
export const newPassword = z.string().min(8).max(1000);

/** IANA name of a clock that this server knows. */
export const timeZone = z.string().max(64).refine(isTimeZone);

const givenPassword = z.string().max(1000);

/** What a person chooses for themselves, and how they get in. */
export const accountRoutes = {
  'POST /api/take-over': route({
    summary: 'Make a fresh server my own',
    who: 'anyone',
    body: z.strictObject({ code: givenPassword, school: givenName, email, password: newPassword, locale, timeZone }),
  }),
  'POST /api/sign-in-links': route({
    summary: 'Have a link to sign in, or to set a new password, sent to my mailbox',
    who: 'anyone',
    body: z.strictObject({ email, purpose: z.enum(['sign_in', 'set_password']) }),
  }),
  'POST /api/passwords': route({
    summary: 'Set a new password by a link from my mailbox',
    who: 'anyone',
    body: z.strictObject({ secret: z.string().max(100), password: newPassword }),
    answer: z.object({ email: z.string() }),
  }),
  'POST /api/accounts': route({
    summary: 'Make an account, where the server is open for that; the link to get in comes by mail',
    who: 'anyone',
    body: z.strictObject({ school: givenName, email, locale, timeZone }),
  }),
  'PATCH /api/me': route({
    summary: 'Change what I chose for myself',
    who: 'viewer',
    body: z.strictObject({
      name: nameOrNone.optional(),
      locale: locale.optional(),
      theme: z.enum(['system', 'light', 'dark']).optional(),
    }),
  }),
  'DELETE /api/me/mail-banner': route({
    summary: 'Not to be told for a week that mail is not connected',
    who: 'viewer',
  }),
  'PUT /api/me/email': route({
    summary: 'Change the e-mail I sign in with',
    who: 'viewer',
    body: z.strictObject({ email, current: givenPassword }),
  }),
  'PUT /api/me/password': route({
    summary: 'Change my password; other sessions end',
    who: 'viewer',
    body: z.strictObject({ current: givenPassword, password: newPassword }),
  }),
  'GET /api/me/sessions': route({
    summary: 'Where I am signed in',
    who: 'viewer',
    answer: z.object({
      sessions: z.array(
        z.object({ id: z.uuid(), userAgent: z.string(), createdAt: moment, lastSeenAt: moment, current: z.boolean() }).readonly(),
      ),
    }),
  }),
  'DELETE /api/me/sessions': route({ summary: 'End all my sessions but this one', who: 'viewer' }),
  'DELETE /api/me/sessions/{sessionId}': route({
    summary: 'End one of my sessions',
    who: 'viewer',
    params: z.object({ sessionId: z.uuid() }),
  }),
} as const;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
