import { route } from './route-shape';

export const docsRoutes = {
  'GET /api/openapi.json': route({ summary: 'This API as an OpenAPI 3.1 document', who: 'anyone', answer: 'response' }),
} as const;
