import { ownFonts } from '@/lib/server/fonts/own-fonts';
import { takeFont } from '@/lib/server/fonts/take-font';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, POST, HEAD, OPTIONS } = answerRoutes({
  'GET /api/fonts': async ({ scope }) => ({ fonts: await ownFonts(scope) }),
  'POST /api/fonts': ({ scope, session, body }) => takeFont(scope, { bytes: body, licensedBy: session.user.id }),
});
