import { getDatabase } from '@/db/client';
import { hasBackupKey } from '@/lib/server/backup/backup-key';
import { databaseStream } from '@/lib/server/backup/database-stream';
import { env } from '@/lib/server/env';

/** The whole database for `npm run backup`, whose own process may not open the built-in one while this server has it. */
export async function GET(request: Request): Promise<Response> {
  if (!hasBackupKey(request.headers.get('authorization'), env().authSecret)) return new Response(null, { status: 404 });
  const { db } = await getDatabase();
  return new Response(databaseStream(db), { headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' } });
}
