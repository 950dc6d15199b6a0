import { linkReader } from '@/lib/server/auth/link-reader';
import { serverServices } from '@/lib/server/create/server-services';
import { serveFile } from '@/lib/server/disk/serve-file';
import { preflight } from '@/lib/server/http/cors';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/getfile/[fileId]/pdf'>) {
  return serveFile(request, { id: (await params).fileId, form: 'pdf' }, { ...(await serverServices()), ...linkReader });
}
export const HEAD = GET;
export const OPTIONS = preflight;
