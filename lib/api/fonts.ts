import * as z from 'zod';
import { MAX_FONT_BYTES } from '../document/own-font';
import { route } from './route-shape';

const key = z.string().regex(/^[0-9a-f]{64}$/);

const ownFont = z.object({
  key,
  family: z.string(),
  style: z.string(),
  weight: z.int(),
  italic: z.boolean(),
  letters: z.array(z.enum(['ru', 'kk', 'tt'])).readonly(),
  bytes: z.int(),
});

/** One of a workspace's own fonts as people see it. */
export type OwnFontShape = z.output<typeof ownFont>;

export const fontRoutes = {
  'GET /api/fonts': route({
    summary: 'The fonts that the workspace has uploaded',
    who: 'viewer',
    answer: z.object({ fonts: z.array(ownFont).readonly() }),
  }),
  'POST /api/fonts': route({
    summary: 'Take a TTF or OTF font into the workspace; `licensed` says that it may be used',
    who: 'editor',
    query: z.object({ licensed: z.literal('yes') }),
    body: 'bytes',
    // More than is taken, so that somewhat too large a file is told so by the font's own message.
    maxBody: 3 * MAX_FONT_BYTES,
    answer: ownFont,
  }),
  'GET /api/fonts/{key}': route({
    summary: 'The file of a font of the workspace, by the hash of its bytes',
    who: 'viewer',
    params: z.object({ key }),
    answer: 'response',
  }),
  'DELETE /api/fonts/{key}': route({
    summary: 'Remove a font that no document is set in; files made with it stay as they are',
    who: 'editor',
    params: z.object({ key }),
  }),
} as const;
