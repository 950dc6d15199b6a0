import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeDurably } from '../storage/durable-file';
import { letterMessage } from './letter-message';
import type { MailTransport } from './mail-transport';

/**
 * Keeps letters as `<letter id>.eml` in a folder, for a server without mail. A file is written whole under another name and then moved,
 * so that what ends in `.eml` is a whole letter; the same letter again replaces itself.
 */
export function outboxTransport(folder: string): MailTransport {
  return {
    knowsLettersFor: Infinity,
    async send(letter) {
      const message = await letterMessage(letter, new Date());
      await mkdir(/* turbopackIgnore: true */ folder, { recursive: true, mode: 0o700 });
      const file = path.join(/* turbopackIgnore: true */ folder, outboxFileName(letter.id));
      await writeDurably(file, message, { draft: `${file}.${randomUUID()}.draft`, mode: 0o600 });
      return { state: 'kept' };
    },
    close: () => Promise.resolve(),
  };
}

/** Of the letter's id alone: nothing that a person wrote is in it. */
export function outboxFileName(letterId: string): string {
  return `${letterId}.eml`;
}
