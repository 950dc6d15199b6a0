import { answerRoutes } from '@/lib/server/http/answer-routes';
import { addSchoolColor, removeSchoolColor } from '@/lib/server/settings/school-colors';

export const { PUT, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/colors/{color}': async ({ scope, params, body }) => ({ colors: await addSchoolColor(scope, `#${params.color}`, body.at) }),
  'DELETE /api/colors/{color}': async ({ scope, params }) => ({ colors: await removeSchoolColor(scope, `#${params.color}`) }),
});
