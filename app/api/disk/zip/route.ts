import { serverServices } from '@/lib/server/create/server-services';
import { zipFiles } from '@/lib/server/disk/zip-files';
import { answerRoutes } from '@/lib/server/http/answer-routes';
import { say } from '@/lib/i18n/ui/say';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/disk/zip': async ({ scope, query, locale }) => zipFiles(await serverServices(), scope, query, say(locale, 'ui.disk.zip_name')),
});
