import * as z from 'zod';
import { DESIGN_IDS } from '../document/designs/design-ids';
import { DESIGN_LANGS } from '../document/designs/starting-design';
import { givenName } from './json-values';
import { route } from './route-shape';

/** Bytes of a picture that becomes a page's background; a print at 300 dpi on A4 is well below. */
export const MAX_BACKGROUND = 25 * 1024 * 1024;

/** Bytes of a document's JSON: thousands of elements are well below. */
const MAX_DOCUMENT = 10 * 1024 * 1024;

const documentId = z.object({ documentId: z.uuid() });
const stateOf = z.object({ documentId: z.uuid(), revision: z.string().regex(/^[1-9][0-9]{0,8}$/) });
const folderId = z.object({ folderId: z.uuid() });
const madeId = z.object({ id: z.uuid() });

/** Documents, their folders and their trash. */
export const documentRoutes = {
  'POST /api/documents/from-picture': route({
    summary: 'Make a document with the picture sent as its background; the page takes its shape',
    who: 'editor',
    query: z.object({ name: givenName, folderId: z.uuid().optional() }),
    body: 'bytes',
    maxBody: MAX_BACKGROUND,
    answer: madeId,
  }),
  'POST /api/documents/from-design': route({
    summary: 'Make a document that begins as a starting design, its texts in the language of whoever asks',
    who: 'editor',
    body: z.strictObject({ design: z.enum(DESIGN_IDS), name: givenName, folderId: z.uuid().optional() }),
    answer: madeId,
  }),
  'GET /api/designs/thumbnail': route({
    summary: 'A small JPEG of a starting design with sample values',
    who: 'viewer',
    query: z.object({ design: z.enum(DESIGN_IDS), lang: z.enum(DESIGN_LANGS) }),
    answer: 'response',
  }),
  'GET /api/documents/{documentId}': route({
    summary: "A document's last saved state and its revision",
    who: 'viewer',
    params: documentId,
    answer: z.object({ content: z.unknown(), revision: z.int() }),
  }),
  'PUT /api/documents/{documentId}': route({
    summary: 'Save a document as the next revision; `conflict` when it was made from another one than the last',
    who: 'editor',
    params: documentId,
    body: z.strictObject({ content: z.record(z.string(), z.unknown()), revision: z.int().min(1) }),
    maxBody: MAX_DOCUMENT,
    answer: z.object({ revision: z.int() }),
  }),
  'PATCH /api/documents/{documentId}': route({
    summary: 'Rename a document or move it to another folder',
    who: 'editor',
    params: documentId,
    body: z.strictObject({ name: givenName.optional(), folderId: z.uuid().nullable().optional() }),
  }),
  'DELETE /api/documents/{documentId}': route({
    summary: 'Delete a document for good, out of the trash; made files stay',
    who: 'editor',
    params: documentId,
  }),
  'DELETE /api/documents/trash': route({ summary: 'Delete for good all documents in the trash; made files stay', who: 'editor' }),
  'POST /api/documents/{documentId}/copies': route({
    summary: 'Make a copy of a document, of its last saved state or of the one sent',
    who: 'editor',
    params: documentId,
    body: z.strictObject({ name: givenName, content: z.record(z.string(), z.unknown()).optional() }),
    maxBody: MAX_DOCUMENT,
    answer: madeId,
  }),
  'POST /api/documents/{documentId}/test-file': route({
    summary:
      'Make a file to see one, with these values (a picture by its link or as a data URI) or else with samples; it takes no number and nobody gets a letter',
    who: 'editor',
    params: documentId,
    maxBody: MAX_DOCUMENT,
    body: z.strictObject({ variables: z.record(z.string().max(100), z.string()).optional() }),
    answer: madeId,
  }),
  'PUT /api/documents/{documentId}/trash': route({ summary: 'Put a document into the trash', who: 'editor', params: documentId }),
  'DELETE /api/documents/{documentId}/trash': route({ summary: 'Take a document out of the trash', who: 'editor', params: documentId }),
  'GET /api/documents/{documentId}/recent-values': route({
    summary: 'The values that the newest files of a document were made from, 50 at most',
    who: 'viewer',
    params: documentId,
    answer: z.object({
      rows: z
        .array(
          z.object({
            id: z.uuid(),
            name: z.string(),
            variables: z.record(z.string(), z.string()).readonly(),
            pictures: z.record(z.string(), z.string()).readonly(),
          }),
        )
        .readonly(),
    }),
  }),
  'GET /api/documents/{documentId}/sent-variables': route({
    summary: 'Names of the variables that the newest files of a document were given values for, the usual ones first',
    who: 'viewer',
    params: documentId,
    answer: z.object({ names: z.array(z.string()).readonly() }),
  }),
  'GET /api/documents/{documentId}/states': route({
    summary: 'What a document once was, the newest first; the first is what it is now',
    who: 'viewer',
    params: documentId,
    answer: z.object({
      states: z
        .array(
          z.object({
            revision: z.int(),
            name: z.string().nullable(),
            savedAt: z.iso.datetime(),
            author: z.string().nullable(),
            files: z.int(),
          }),
        )
        .readonly(),
    }),
  }),
  'GET /api/documents/{documentId}/states/{revision}': route({
    summary: 'The content of one earlier state of a document',
    who: 'viewer',
    params: stateOf,
    answer: z.object({ content: z.unknown() }),
  }),
  'PATCH /api/documents/{documentId}/states/{revision}': route({
    summary: 'Name a state of a document, which is then kept for good, or take its name away',
    who: 'editor',
    params: stateOf,
    body: z.strictObject({ name: givenName.nullable() }),
  }),
  'GET /api/documents/{documentId}/thumbnail': route({
    summary: "A small JPEG of a document's first page with sample values",
    who: 'viewer',
    params: documentId,
    // Only to tell one picture from the next: what is drawn is the last saved state.
    query: z.object({ revision: z.string().max(20).optional() }),
    answer: 'response',
  }),
  'POST /api/document-folders': route({
    summary: 'Make a folder for documents',
    who: 'editor',
    body: z.strictObject({ name: givenName }),
    answer: madeId,
  }),
  'PATCH /api/document-folders/{folderId}': route({
    summary: 'Rename a folder of documents',
    who: 'editor',
    params: folderId,
    body: z.strictObject({ name: givenName }),
  }),
  'DELETE /api/document-folders/{folderId}': route({
    summary: 'Take a folder apart; its documents stay, in no folder',
    who: 'editor',
    params: folderId,
  }),
} as const;
