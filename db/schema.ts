/**
 * The whole database, one schema for PGlite and PostgreSQL.
 *
 * Everything hangs on a workspace. What a caller may name by an id of its own choosing (documents, folders, mail templates) is keyed
 * `(workspace_id, id)`, so another workspace's id neither collides nor shows that it exists; files and creations have globally unique
 * random ids made by us. References are composite wherever the target is, so a row can never point into another workspace.
 */
export { workspaces, users, members, sessions, oneTimeLinks, tries, apiTokens, installation } from './schema/workspaces';
export {
  documentFolders,
  documents,
  documentStates,
  documentVersions,
  assets,
  fonts,
  mailTemplates,
  mailTemplateVersions,
  sequences,
} from './schema/documents';
export {
  folders,
  creations,
  creationSlices,
  type SaidWarning,
  type Mailing,
  type FilePart,
  type FileFailure,
  files,
  fileTails,
  drawnNumbers,
  linkedPictures,
} from './schema/files';
export { letters, letterFiles } from './schema/letters';
export { oldIds, callKeys, calls } from './schema/calls';
export { jobs, jobTurns } from './schema/jobs';
