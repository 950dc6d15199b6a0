import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import { newId } from '../../ids';
import { env } from '../env';
import type { MailSettings } from './mail-settings';

/** A letter of the server itself, such as one with a sign-in link. */
export interface SystemLetter {
  /** One mailbox, checked when it was taken in. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends it now; without a mail server it becomes a file in the outbox of the data folder. Throws when the mail server refuses. */
export async function sendSystemLetter({ to, subject, text }: SystemLetter): Promise<void> {
  const { mail, dataDir } = env();
  const { address, name = 'Diploma Maker' } = mail.sender;
  const letter = { from: { name, address }, to: { name: '', address: to }, envelope: { from: address, to }, subject, text };
  const safe = { disableFileAccess: true, disableUrlAccess: true };
  if (mail.way.kind === 'outbox') {
    const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...safe }).sendMail(letter);
    await keep(path.join(/* turbopackIgnore: true */ dataDir, 'outbox'), message as Buffer);
    return;
  }
  const transport = createTransport({ ...serverOf(mail.way), ...safe });
  try {
    await transport.sendMail(letter);
  } finally {
    transport.close();
  }
}

/** Resend takes SMTP too, with the key as password. */
function serverOf(way: Exclude<MailSettings['way'], { kind: 'outbox' }>): SMTPTransport.Options {
  if (way.kind === 'resend') return { host: 'smtp.resend.com', port: 465, secure: true, auth: { user: 'resend', pass: way.key } };
  const { host, port, secure, tlsRequired, verified, login } = way;
  const auth = login && { auth: { user: login.user, pass: login.password } };
  return { host, port, secure, requireTLS: tlsRequired, tls: { rejectUnauthorized: verified }, ...auth };
}

async function keep(folder: string, message: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${newId()}.eml`);
  await writeFile(`${file}.part`, message, { mode: 0o600 });
  await rename(`${file}.part`, file);
}
