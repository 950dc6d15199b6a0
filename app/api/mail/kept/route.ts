import { answerRoutes } from '@/lib/server/http/answer-routes';
import { decideKeptLetters } from '@/lib/server/mail/kept-letters';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/mail/kept': ({ scope, body }) => decideKeptLetters(scope, body.decision),
});
