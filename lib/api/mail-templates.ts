import * as z from 'zod';
import { givenName } from './json-values';
import { route } from './route-shape';
import { LONGEST_LETTER, LONGEST_NAME, LONGEST_SUBJECT } from './text-limits';

const templateId = z.object({ templateId: z.uuid() });
const madeId = z.object({ id: z.uuid() });

const texts = {
  name: givenName,
  /** Both may hold variables and functions. */
  subject: z.string().max(LONGEST_SUBJECT),
  body: z.string().max(LONGEST_LETTER),
};

/** A letter as it is being written, and what its variables are filled from: a made file, or a document's sample values. */
const draftTexts = { ...texts, name: z.string().max(LONGEST_NAME) };
const draft = z.strictObject({ ...draftTexts, fileId: z.uuid().optional(), documentId: z.uuid().optional() });
export type LetterDraft = z.output<typeof draft>;
const draftWithFile = z.strictObject({ ...draftTexts, fileId: z.uuid() });
export type LetterDraftWithFile = z.output<typeof draftWithFile>;

/** Mail templates: their texts, their trash, and what a letter by one will be. */
export const mailTemplateRoutes = {
  'POST /api/mail-templates': route({ summary: 'Make a mail template', who: 'editor', body: z.strictObject(texts), answer: madeId }),
  'GET /api/mail-templates/{templateId}': route({
    summary: 'The last saved state of a mail template',
    who: 'viewer',
    params: templateId,
    answer: z.object({ ...texts, name: z.string(), revision: z.number().int() }),
  }),
  'PATCH /api/mail-templates/{templateId}': route({
    summary: 'Change the name, subject or text of a mail template that nobody else has changed since it was read',
    who: 'editor',
    params: templateId,
    body: z.strictObject({
      /** The one that was read. */
      revision: z.number().int().positive(),
      name: texts.name.optional(),
      subject: texts.subject.optional(),
      body: texts.body.optional(),
    }),
    answer: z.object({ revision: z.number().int() }),
  }),
  'DELETE /api/mail-templates/{templateId}': route({
    summary: 'Delete a mail template for good, out of the trash; letters that wait still go out',
    who: 'editor',
    params: templateId,
  }),
  'DELETE /api/mail-templates/trash': route({
    summary: 'Delete for good all mail templates in the trash; letters that wait still go out',
    who: 'editor',
  }),
  'POST /api/mail-templates/{templateId}/copies': route({
    summary: 'Make a copy of a mail template',
    who: 'editor',
    params: templateId,
    body: z.strictObject({ name: givenName }),
    answer: madeId,
  }),
  'PUT /api/mail-templates/{templateId}/trash': route({
    summary: 'Put a mail template into the trash',
    who: 'editor',
    params: templateId,
  }),
  'DELETE /api/mail-templates/{templateId}/trash': route({
    summary: 'Take a mail template out of the trash',
    who: 'editor',
    params: templateId,
  }),
  'POST /api/letter-drafts/preview': route({
    summary: 'A letter as it would be sent, and what is wrong with its text',
    who: 'viewer',
    body: draft,
    answer: z.object({
      from: z.string(),
      /** Whom it would go to; empty: the file has no address. */
      to: z.string(),
      subject: z.string(),
      html: z.string(),
      attachments: z.array(z.object({ name: z.string(), bytes: z.number().int() })).readonly(),
      issues: z.array(z.string()).readonly(),
    }),
  }),
  'POST /api/letter-drafts/message': route({
    summary: 'A letter to oneself as a file (message/rfc822)',
    who: 'viewer',
    body: draftWithFile,
    answer: 'response',
  }),
  'POST /api/letter-drafts/test': route({
    summary: 'Send a letter to oneself, with a made file',
    who: 'editor',
    body: draftWithFile,
    answer: z.object({
      state: z.enum(['sent', 'kept', 'failed']),
      to: z.string(),
      /** Where the letter lies on the server when mail is not connected. */
      place: z.string().nullable(),
      /** Why it was not sent. */
      reason: z.string().nullable(),
    }),
  }),
} as const;
