import { answerRoutes } from '@/lib/server/http/answer-routes';
import { markLetterSent } from '@/lib/server/mail/change-letter';

export const { PUT, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/letters/{letterId}/sent': ({ scope, params }) => markLetterSent(scope, params.letterId),
});
