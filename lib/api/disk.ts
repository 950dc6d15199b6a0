import * as z from 'zod';
import { ZIP_MOST_FILES } from './disk-limits';
import { givenName } from './json-values';
import { shownLetter } from './letters';
import { route } from './route-shape';
import { LONGEST_VALUE } from './text-limits';

const fileId = z.object({ fileId: z.uuid() });
const folderId = z.object({ folderId: z.uuid() });

/** States to choose files by; a withdrawn file is shown as that whatever it was before. */
export const FILE_STATES = ['pending', 'ready', 'failed', 'withdrawn'] as const;

/**
 * How letters stand, to choose files by: none was asked for, one is on its way, sent, kept until mail is connected, or did not leave (or
 * nobody knows whether it did).
 */
export const LETTERS_CHOICES = ['none', 'moving', 'sent', 'kept', 'failed'] as const;
export type LettersChoice = (typeof LETTERS_CHOICES)[number];

/** A file as the Disk's list shows it. */
export const diskFile = z.object({
  id: z.uuid(),
  name: z.string(),
  documentName: z.string(),
  folder: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  state: z.enum(FILE_STATES),
  /** Raised each time it is made again. */
  edition: z.number().int(),
  /** What "Download" gives of it. */
  download: z.enum(['pdf', 'jpg']),
  /** By the workspace's clock, in the reader's language. */
  created: z.object({ iso: z.string(), text: z.string() }),
  /** In the reader's language: why it could not be made, what its call was told, what laying it out found. */
  notes: z.array(z.string()).readonly(),
  /** The first recipient's letter first, for that one tells how the file's mailing stands. */
  letters: z.array(shownLetter).readonly(),
  /** Of the file itself. */
  pages: z.number().int(),
  /** Whole days until it is deleted for good; null: it does not lie in the trash. */
  daysLeft: z.number().int().nullable(),
});
export type DiskFileItem = z.infer<typeof diskFile>;

/** Which files: one folder's (`root`: those in none) or, without a folder, all; then those that fit. */
export const diskQuery = z.object({
  folder: z.union([z.uuid(), z.literal('root')]).optional(),
  /** Only those that one call made. */
  creation: z.uuid().optional(),
  /** Only those of one document. */
  documentId: z.uuid().optional(),
  search: z.string().max(200).optional(),
  state: z.enum(FILE_STATES).optional(),
  /** Made within so many days. */
  days: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .optional(),
  /** Only those with a letter that stands so; `none`: no letter was asked for. */
  letters: z.enum(LETTERS_CHOICES).optional(),
  trash: z.literal('1').optional(),
  /** The last file shown so far. */
  after: z.uuid().optional(),
});
export type DiskQuery = z.output<typeof diskQuery>;

/** Files of which somebody wants to know how they stand, and by what they were chosen, wherever they lie. */
const knownFilesQuery = diskQuery.omit({ after: true, folder: true, creation: true, documentId: true }).extend({
  ids: z
    .string()
    .max(4000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).min(1).max(100)),
});
export type KnownFilesQuery = z.output<typeof knownFilesQuery>;

const diskFiles = z.object({ files: z.array(diskFile).readonly(), more: z.boolean() });

/** Which files come into a ZIP: these, or those in a folder and below it. */
const zipQuery = z
  .object({
    ids: z
      .string()
      .max(37 * ZIP_MOST_FILES)
      .transform((text) => text.split(','))
      .pipe(z.array(z.uuid()).min(1).max(ZIP_MOST_FILES))
      .optional(),
    folder: z.uuid().optional(),
  })
  .refine(({ ids, folder }) => (ids === undefined) !== (folder === undefined));

/** The Disk: made files and their folders. */
export const diskRoutes = {
  'GET /api/disk': route({ summary: 'Made files, the newest first', who: 'viewer', query: diskQuery, answer: diskFiles }),
  'GET /api/disk/files': route({
    summary: 'How these files stand now, without those that do not fit any more',
    who: 'viewer',
    query: knownFilesQuery,
    answer: diskFiles,
  }),
  'GET /api/disk/csv': route({
    summary: 'All these files as a table for a spreadsheet (CSV in UTF-8)',
    who: 'viewer',
    query: diskQuery.omit({ after: true, trash: true }),
    answer: 'response',
  }),
  'GET /api/disk/changes': route({
    summary: 'Says whenever something on the Disk has changed (server-sent events)',
    who: 'viewer',
    answer: 'response',
  }),
  'GET /api/disk/zip': route({ summary: 'Several files as one ZIP', who: 'viewer', query: zipQuery, answer: 'response' }),
  'GET /api/disk/zip/size': route({
    summary: 'How many of these files a ZIP would hold',
    who: 'viewer',
    query: zipQuery,
    answer: z.object({ files: z.number().int() }),
  }),
  'PATCH /api/files/{fileId}': route({
    summary: 'Rename a file or move it to another folder',
    who: 'editor',
    params: fileId,
    body: z.strictObject({ name: givenName.optional(), folderId: z.uuid().nullable().optional() }),
  }),
  'DELETE /api/files/{fileId}': route({ summary: 'Delete a file for good, out of the trash', who: 'editor', params: fileId }),
  'GET /api/files/{fileId}/thumbnail': route({
    summary: "A small JPEG of a file's first page",
    who: 'viewer',
    params: fileId,
    query: z.object({ edition: z.string().max(20).optional() }),
    answer: 'response',
  }),
  'GET /api/files/{fileId}/making': route({
    summary: 'The values a file was made from',
    who: 'viewer',
    params: fileId,
    answer: z.object({
      variables: z
        .array(z.object({ name: z.string(), title: z.string(), options: z.array(z.string()).readonly(), value: z.string() }))
        .readonly(),
      pages: z.number().int(),
    }),
  }),
  'PUT /api/files/{fileId}/making': route({
    summary: 'Make a file again on the same link, with other values',
    who: 'editor',
    params: fileId,
    body: z.strictObject({ variables: z.record(z.string().max(100), z.string().max(LONGEST_VALUE)) }),
  }),
  'POST /api/files/{fileId}/making': route({
    summary: 'Make a file that failed once more, with the same values',
    who: 'editor',
    params: fileId,
  }),
  'PUT /api/files/{fileId}/withdrawal': route({ summary: 'Withdraw a file: its link shows it no more', who: 'editor', params: fileId }),
  'DELETE /api/files/{fileId}/withdrawal': route({ summary: 'Show a withdrawn file again', who: 'editor', params: fileId }),
  'PUT /api/files/{fileId}/trash': route({ summary: 'Put a file into the trash', who: 'editor', params: fileId }),
  'DELETE /api/files/{fileId}/trash': route({ summary: 'Take a file out of the trash', who: 'editor', params: fileId }),
  'GET /api/folders': route({
    summary: 'The folders in a folder, or at the top',
    who: 'viewer',
    query: z.object({ parent: z.uuid().optional() }),
    answer: z.object({ folders: z.array(z.object({ id: z.uuid(), name: z.string() })).readonly() }),
  }),
  'POST /api/folders': route({
    summary: 'Make a folder on the Disk',
    who: 'editor',
    body: z.strictObject({ name: givenName, parentId: z.uuid().nullable() }),
    answer: z.object({ id: z.uuid() }),
  }),
  'PATCH /api/folders/{folderId}': route({
    summary: 'Rename a folder, or move it into another',
    who: 'editor',
    params: folderId,
    body: z.strictObject({ name: givenName.optional(), parentId: z.uuid().nullable().optional() }),
  }),
  'DELETE /api/folders/{folderId}': route({
    summary: 'Delete a folder for good, out of the trash, with what was thrown away together with it',
    who: 'editor',
    params: folderId,
  }),
  'DELETE /api/disk/trash': route({ summary: 'Delete for good all that lies in the trash of the Disk', who: 'editor' }),
  'PUT /api/folders/{folderId}/trash': route({
    summary: 'Put a folder into the trash with all that is in it; says how many files went',
    who: 'editor',
    params: folderId,
    answer: z.object({ files: z.number().int() }),
  }),
  'DELETE /api/folders/{folderId}/trash': route({
    summary: 'Take a folder out of the trash with what went there together with it',
    who: 'editor',
    params: folderId,
  }),
} as const;
