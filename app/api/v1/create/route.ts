import { answerCreate, answerCreateHead } from '@/lib/server/create/answer-create';
import { serverServices } from '@/lib/server/create/server-services';
import { preflight } from '@/lib/server/http/cors';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => answerCreate(request, serverServices);
export const POST = GET;
export const HEAD = answerCreateHead;
export const OPTIONS = preflight;
