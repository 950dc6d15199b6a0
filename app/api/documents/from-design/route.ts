import { documentFromDesign } from '@/lib/server/documents/document-from-design';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/documents/from-design': ({ scope, body, locale }) =>
    documentFromDesign(scope, { design: body.design, lang: locale, name: body.name, folderId: body.folderId ?? null }),
});
