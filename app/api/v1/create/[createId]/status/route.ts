import { answerStatus } from '@/lib/server/create/creation-status';
import { serverServices } from '@/lib/server/create/server-services';
import { preflight } from '@/lib/server/http/cors';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/create/[createId]/status'>) {
  return answerStatus(request, (await params).createId, async () => (await serverServices()).db);
}
export const HEAD = GET;
export const OPTIONS = preflight;
