import type { LinkReader } from '../disk/serve-file';
import { sessionOfHeaders } from './session-cookie';

/** Who is signed in on a request for a file's link or a pick-up page. */
export const linkReader: LinkReader = {
  signedInWorkspace: async (request) => (await sessionOfHeaders(request.headers))?.workspace.id,
};
