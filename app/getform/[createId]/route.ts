import { sessionOfHeaders } from '@/lib/server/auth/session-cookie';
import { answerPickUp } from '@/lib/server/create/pick-up-page';
import { serverServices } from '@/lib/server/create/server-services';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/getform/[createId]'>) {
  const signedInWorkspace = async () => (await sessionOfHeaders(request.headers))?.workspace.id;
  return answerPickUp(request, (await params).createId, { db: (await serverServices()).db, signedInWorkspace });
}
export const HEAD = GET;
