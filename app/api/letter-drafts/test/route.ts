import { answerRoutes } from '@/lib/server/http/answer-routes';
import { sendTestLetter } from '@/lib/server/mail/letter-draft';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/letter-drafts/test': ({ session, body, request }) => sendTestLetter(session, body, request.headers),
});
