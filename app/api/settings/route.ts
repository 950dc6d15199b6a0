import { answerRoutes } from '@/lib/server/http/answer-routes';
import { changeWorkspaceSettings } from '@/lib/server/settings/workspace-settings';

export const { PATCH, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/settings': ({ scope, body }) => changeWorkspaceSettings(scope, body),
});
