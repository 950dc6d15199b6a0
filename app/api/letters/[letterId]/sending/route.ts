import { answerRoutes } from '@/lib/server/http/answer-routes';
import { cancelLetter, sendLetter } from '@/lib/server/mail/change-letter';

export const { PUT, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/letters/{letterId}/sending': ({ scope, params }) => sendLetter(scope, params.letterId),
  'DELETE /api/letters/{letterId}/sending': ({ scope, params }) => cancelLetter(scope, params.letterId),
});
