import { answerRoutes } from '@/lib/server/http/answer-routes';
import { draftMessage } from '@/lib/server/mail/letter-draft';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/letter-drafts/message': ({ session, body, request }) => draftMessage(session, body, request.headers),
});
