import { answerReady } from '@/lib/server/http/readiness';

export const dynamic = 'force-dynamic';

/** The server can take calls: its database answers and its Storage takes bytes. */
export const GET = answerReady;
