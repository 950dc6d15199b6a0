import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the backup command shows the running server: only who can read the server's own secret has it. */
export function backupKey(authSecret: string): string {
  return createHmac('sha256', authSecret).update('read the whole database').digest('base64url');
}

/** Whether the `Authorization` header carries the key. */
export function hasBackupKey(header: string | null, authSecret: string): boolean {
  const expected = Buffer.from(`Bearer ${backupKey(authSecret)}`);
  const given = Buffer.from(header ?? '');
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
}
