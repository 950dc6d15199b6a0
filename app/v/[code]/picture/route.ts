import { serverServices } from '@/lib/server/create/server-services';
import { answerVerifyPicture } from '@/lib/server/verify/answer-verify';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/v/[code]/picture'>) {
  return answerVerifyPicture(request, (await params).code, await serverServices());
}
export const HEAD = GET;
