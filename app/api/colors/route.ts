import { answerRoutes } from '@/lib/server/http/answer-routes';
import { schoolColors } from '@/lib/server/settings/school-colors';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/colors': async ({ scope }) => ({ colors: await schoolColors(scope) }),
});
