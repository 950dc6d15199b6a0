import { processId } from '@/lib/process-id';

export const dynamic = 'force-dynamic';

/** The process answers. */
export const GET = () => Response.json({ status: 'live', process: processId() }, { headers: { 'Cache-Control': 'no-store' } });
