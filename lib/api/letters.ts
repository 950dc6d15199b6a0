import * as z from 'zod';
import { route } from './route-shape';

const letterId = z.object({ letterId: z.uuid() });

/** What a person may do with a letter. */
export const LETTER_ACTIONS = ['send', 'mark_sent', 'cancel'] as const;

/** A letter as its file's row on the Disk shows it. */
export const shownLetter = z.object({
  /** Null: there is none, since there is no good address for it. */
  id: z.uuid().nullable(),
  /** One mailbox, as given; empty: none. */
  recipient: z.string(),
  tone: z.enum(['neutral', 'good', 'warn', 'bad']),
  /** Whether it may change by itself soon. */
  moving: z.boolean(),
  /** Its state with the time that belongs to it, in the reader's language. */
  text: z.string(),
  /** Why it was not sent, or not yet, and what may follow, in plain words. */
  reason: z.string().nullable(),
  actions: z.array(z.enum(LETTER_ACTIONS)).readonly(),
});
export type ShownLetter = z.infer<typeof shownLetter>;

/** What a person decides about single letters. */
export const letterRoutes = {
  'PUT /api/letters/{letterId}/sending': route({
    summary: 'Send a letter that was not sent, or of which nobody knows',
    who: 'editor',
    params: letterId,
  }),
  'DELETE /api/letters/{letterId}/sending': route({
    summary: 'Do not send a letter that waits, or of which nobody knows whether it was sent',
    who: 'editor',
    params: letterId,
  }),
  'PUT /api/letters/{letterId}/sent': route({
    summary: 'Say that a letter was sent of which nobody knew',
    who: 'editor',
    params: letterId,
  }),
} as const;
