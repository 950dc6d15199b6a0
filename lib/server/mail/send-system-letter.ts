import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { newId } from '../../ids';
import { env } from '../env';

/** A letter of the server itself, such as one with a sign-in link. */
export interface SystemLetter {
  /** One mailbox, checked when it was taken in. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends it now; without a mail server it becomes a file in the outbox of the data folder. Throws when the mail server refuses. */
export async function sendSystemLetter({ to, subject, text }: SystemLetter): Promise<void> {
  const { mailUrl, dataDir } = env();
  const from = { name: 'Diploma Maker', address: senderAddress() };
  const letter = { from, to: { name: '', address: to }, envelope: { from: from.address, to }, subject, text };
  const safe = { disableFileAccess: true, disableUrlAccess: true };
  if (mailUrl?.startsWith('smtp')) {
    const transport = createTransport(mailUrl, safe);
    try {
      await transport.sendMail(letter);
    } finally {
      transport.close();
    }
    return;
  }
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...safe }).sendMail(letter);
  await keep(path.join(/* turbopackIgnore: true */ dataDir, 'outbox'), message as Buffer);
}

async function keep(folder: string, message: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${newId()}.eml`);
  await writeFile(`${file}.part`, message, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** The account at the mail server when that is an address, else a name on our own host. */
function senderAddress(): string {
  const { mailUrl, appUrl } = env();
  const user = mailUrl === undefined ? '' : decodeURIComponent(new URL(mailUrl).username);
  return user.includes('@') ? user : `no-reply@${appUrl === undefined ? 'localhost' : new URL(appUrl).hostname}`;
}
