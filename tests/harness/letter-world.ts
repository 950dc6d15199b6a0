import type { Db } from '@/db/client';
import type { JobHandlers } from '@/lib/server/jobs/job-kinds';
import type { ComposedLetter, ComposeOptions } from '@/lib/server/mail/compose-letter';
import type { MailTransport, SendResult } from '@/lib/server/mail/mail-transport';
import { sendLettersHandler } from '@/lib/server/mail/send-letters';

export const SENDER = { name: undefined, address: 'diplomas@school.example' } as const;

/** Sends letters by the transport; a made file's bytes are its name, unless it is read otherwise. */
export function letterHandlers(
  db: Db,
  transport: MailTransport,
  troubles: unknown[] = [],
  reading: Partial<Pick<ComposeOptions, 'read' | 'draw'>> = {},
): JobHandlers {
  return {
    'send-letters': sendLettersHandler({
      db,
      transport: () => transport,
      compose: {
        sender: SENDER,
        maxBytes: 10 * 1024 * 1024,
        draw: (file) => Promise.resolve(new TextEncoder().encode(`JPG of ${file.name}`)),
        read: (file) => Promise.resolve(new TextEncoder().encode(`%PDF of ${file.name}`)),
        ...reading,
      },
      onTrouble: (error) => troubles.push(error),
    }),
  };
}

/** A mail server that takes every letter at once, or answers as it is told. */
export function recordingTransport(answer: (letter: ComposedLetter) => SendResult = () => ({ state: 'sent', answer: '250 taken' })) {
  const sent: ComposedLetter[] = [];
  const transport: MailTransport = {
    knowsLettersFor: undefined,
    async send(letter, { beforeLastByte }) {
      const result = answer(letter);
      if (result.state === 'sent') {
        await beforeLastByte();
        sent.push(letter);
      }
      return result;
    },
    close: () => Promise.resolve(),
  };
  return { transport, sent };
}
