import path from 'node:path';
import { once } from '../../once';
import { env } from '../env';
import type { MailSettings } from './mail-settings';
import type { MailTransport } from './mail-transport';
import { outboxFileName, outboxTransport } from './outbox-transport';
import { resendTransport } from './resend-transport';
import { smtpTransport } from './smtp-transport';

/** The way letters leave this process, opened with the first letter. */
export function mailTransport(): MailTransport {
  return once('mail-transport', () => openTransport(env().mail, env().dataDir));
}

export function openTransport({ way, sender }: MailSettings, dataDir: string): MailTransport {
  switch (way.kind) {
    case 'smtp':
      return smtpTransport(way, sender);
    case 'resend':
      return resendTransport(way, sender);
    case 'outbox':
      return outboxTransport(outboxFolder(dataDir));
  }
}

function outboxFolder(dataDir: string): string {
  return path.join(/* turbopackIgnore: true */ dataDir, 'outbox');
}

/** Where a letter lies that was kept because no mail is connected. */
export function outboxPlace(letterId: string): string {
  return path.join(/* turbopackIgnore: true */ outboxFolder(env().dataDir), outboxFileName(letterId));
}
