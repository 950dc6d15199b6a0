import { newId } from '../../ids';
import { env } from '../env';
import { mailTransport } from './open-transport';

/** A letter of the server itself, such as one with a sign-in link. */
export interface SystemLetter {
  /** One mailbox, checked when it was taken in. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends it now, or keeps it in the outbox where no mail is connected. Throws when it was not sent for sure. */
export async function sendSystemLetter({ to, subject, text }: SystemLetter): Promise<void> {
  const { address, name = 'Diploma Maker' } = env().mail.sender;
  const letter = { id: newId(), from: { name, address }, to, subject, text, html: undefined, attachments: [] };
  // Nobody sends it again by himself, so nothing has to be written down before its last byte.
  const terms = { signal: new AbortController().signal, beforeLastByte: () => Promise.resolve() };
  const result = await mailTransport().send(letter, terms);
  if (result.state !== 'sent' && result.state !== 'kept') throw new Error(`a letter of the server was not sent: ${result.code}`);
}
