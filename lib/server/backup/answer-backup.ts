import { getDatabase } from '../../../db/client';
import { env } from '../env';
import { hasBackupKey } from './backup-key';
import { databaseStream } from './database-stream';

/** Hands the whole database over as text to whoever shows the backup key; to others the address is not there. */
export async function answerBackup(request: Request): Promise<Response> {
  if (!hasBackupKey(request.headers.get('authorization'), env().authSecret)) return new Response(null, { status: 404 });
  const { db } = await getDatabase();
  return new Response(databaseStream(db), { headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' } });
}
