import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
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
      await keep(path.join(/* turbopackIgnore: true */ folder, `${letter.id}.eml`), await letterMessage(letter, new Date()));
      return { state: 'kept' };
    },
    close: () => Promise.resolve(),
  };
}

async function keep(file: string, message: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}.draft`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(message);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
