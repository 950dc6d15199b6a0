import * as z from 'zod';
import type { moment } from './json-values';
import { givenName } from './json-values';
import { route } from './route-shape';

const tokenId = z.object({ tokenId: z.uuid() });

/** Seconds; 0: off. A day is the longest. */
const repeatWindow = z.number().int().min(0).max(86_400);

const expiresAt = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullable();

/** A token as it is shown; its value never is, but for the moment it is made. */
export interface ShownToken {
  readonly id: string;
  readonly name: string;
  readonly last4: string;
  readonly enabled: boolean;
  readonly postOnly: boolean;
  /** Seconds. */
  readonly repeatWindow: number;
  readonly hasOldValue: boolean;
  readonly expiresAt: z.output<typeof moment> | null;
  readonly lastUsedAt: z.output<typeof moment> | null;
  readonly createdAt: z.output<typeof moment>;
}

const shownCall = z.object({
  id: z.uuid(),
  /** By the workspace's clock, in the reader's language. */
  came: z.object({ iso: z.string(), text: z.string() }),
  /** Null: deleted. */
  token: z.object({ name: z.string(), last4: z.string() }).nullable(),
  /** Null: none was asked for, or it was deleted for good. */
  document: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  creationId: z.uuid().nullable(),
  fileCount: z.number().int(),
  method: z.string(),
  /** Names and values in order, secrets masked. */
  parameters: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
  /** `success`, or the code of the refusal. */
  outcome: z.string(),
  /** Why it was refused and how to put that right, in the reader's language; null: it was not. */
  reason: z.string().nullable(),
  status: z.number().int(),
  reply: z.string(),
  /** What the caller should know, in the reader's language. */
  warnings: z.array(z.string()).readonly(),
  /** Milliseconds until the reply. */
  took: z.number().int(),
});

/** Which calls of the log. */
export const callQuery = z.object({
  tokenId: z.uuid().optional(),
  documentId: z.uuid().optional(),
  refused: z.literal('1').optional(),
  search: z.string().max(200).optional(),
  /** What the page before gave as `next`. */
  after: z.string().max(100).optional(),
});
export type CallQuery = z.output<typeof callQuery>;

/** Tokens and what is called with them. */
export const tokenRoutes = {
  'POST /api/tokens': route({
    summary: 'Make a token; its value is in this answer and nowhere else',
    who: 'owner',
    body: z.strictObject({
      name: givenName,
      postOnly: z.boolean().default(false),
      repeatWindow: repeatWindow.default(30),
      expiresAt: expiresAt.default(null),
      /** Whether the workspace begins to take calls, too. */
      switchOn: z.boolean().default(false),
    }),
    answer: z.object({ id: z.uuid(), value: z.string() }),
  }),
  'PATCH /api/tokens/{tokenId}': route({
    summary: 'Change a token',
    who: 'owner',
    params: tokenId,
    body: z.strictObject({
      name: givenName.optional(),
      enabled: z.boolean().optional(),
      postOnly: z.boolean().optional(),
      repeatWindow: repeatWindow.optional(),
      expiresAt: expiresAt.optional(),
    }),
  }),
  'PUT /api/tokens/{tokenId}/old-value': route({
    summary: 'Let calls with a token of the service one moves from count as calls with this token; null: no longer',
    who: 'owner',
    params: tokenId,
    body: z.strictObject({ value: z.string().max(100).nullable() }),
  }),
  'DELETE /api/tokens/{tokenId}': route({
    summary: 'Delete a token; calls with it are refused from then on',
    who: 'owner',
    params: tokenId,
  }),
  'GET /api/calls': route({
    summary: 'Calls with the tokens of the workspace, newest first',
    who: 'editor',
    query: callQuery,
    answer: z.object({
      calls: z.array(shownCall.readonly()).readonly(),
      /** Where the next page begins; null: there is none. */
      next: z.string().nullable(),
    }),
  }),
  'GET /api/documents/{documentId}/variables': route({
    summary: 'Variables that a document uses',
    who: 'viewer',
    params: z.object({ documentId: z.uuid() }),
    answer: z.object({
      variables: z
        .array(z.object({ name: z.string(), title: z.string(), sample: z.string(), picture: z.boolean(), required: z.boolean() }))
        .readonly(),
      /** All files will be the same, whatever a call gives. */
      alike: z.boolean(),
    }),
  }),
} as const;

export type ShownCall = z.output<typeof shownCall>;
