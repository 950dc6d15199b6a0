import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Method and address, changing parts in braces: `PATCH /api/tokens/{tokenId}`. */
export type RouteName = `${Method} /api/${string}`;

/** What a member may do: each role also what those before it may. */
export const ROLES = ['viewer', 'editor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** What one route takes and gives; server, client and API reference all read this. */
export interface RouteShape {
  /** What it does, a line for the API reference. */
  readonly summary: string;
  /** The least role; `anyone`: also who is not signed in. */
  readonly who: 'anyone' | Role;
  /** The changing parts of the address, as text. What does not fit is `not_found`. */
  readonly params?: z.ZodType<unknown, Readonly<Record<string, string>>>;
  readonly query?: z.ZodType<unknown, Readonly<Record<string, string | undefined>>>;
  /** JSON, or `bytes`: the body as it is. Absent: the route takes none, or reads a stream itself. */
  readonly body?: z.ZodType | 'bytes';
  /** Bytes; default: a megabyte. */
  readonly maxBody?: number;
  /** JSON as this schema writes it, or `response`: the handler's own. Absent: an empty answer with status 204. */
  readonly answer?: z.ZodType | 'response';
}

/** Describes a route, keeping its exact types. */
export function route<const Shape extends RouteShape>(shape: Shape): Shape {
  return shape;
}

type Part<Shape, Key extends string> = Shape extends Readonly<Record<Key, infer Schema>> ? Schema : undefined;

/** What a handler gets of a part that its schema has read. */
export type ReadPart<Shape, Key extends 'params' | 'query' | 'body'> =
  Part<Shape, Key> extends z.ZodType ? z.output<Part<Shape, Key>> : Part<Shape, Key> extends 'bytes' ? Uint8Array<ArrayBuffer> : undefined;

/** What a handler returns. */
export type GivenAnswer<Shape> =
  Part<Shape, 'answer'> extends z.ZodType ? z.input<Part<Shape, 'answer'>> : Part<Shape, 'answer'> extends 'response' ? Response : void;

/** What a client receives. */
export type ReceivedAnswer<Shape> =
  Part<Shape, 'answer'> extends z.ZodType
    ? z.output<Part<Shape, 'answer'>>
    : Part<Shape, 'answer'> extends 'response'
      ? Response
      : undefined;

type Sent<Schema> = Schema extends z.ZodType
  ? z.input<Schema>
  : Schema extends 'bytes'
    ? Blob | ArrayBuffer | Uint8Array<ArrayBuffer>
    : never;

type PartsToSend<Shape> = {
  readonly [Key in keyof Shape & ('params' | 'query' | 'body')]: Sent<Shape[Key]>;
};

/** What a client sends: the parts that the route takes, and perhaps a signal to give up on. */
export type CallOf<Shape> = PartsToSend<Shape> & { readonly signal?: AbortSignal };

/** The argument may be left out when the route takes nothing. */
export type CallArguments<Shape> = keyof PartsToSend<Shape> extends never ? [call?: CallOf<Shape>] : [call: CallOf<Shape>];
