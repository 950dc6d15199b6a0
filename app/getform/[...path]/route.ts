import { linkReader } from '@/lib/server/auth/link-reader';
import { answerPickUpPath } from '@/lib/server/create/answer-pick-up-path';
import { serverServices } from '@/lib/server/create/server-services';
import { preflight } from '@/lib/server/http/cors';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/getform/[...path]'>) {
  return answerPickUpPath(request, (await params).path, async () => ({ db: (await serverServices()).db, ...linkReader }));
}
export const HEAD = GET;
export const OPTIONS = preflight;
