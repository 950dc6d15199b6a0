import { answerRoutes } from '@/lib/server/http/answer-routes';
import { previewLetter } from '@/lib/server/mail/letter-draft';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/letter-drafts/preview': ({ session, body, request }) => previewLetter(session, body, request.headers),
});
