import * as z from 'zod';
import { cleanText } from './clean-text';

// In a page nothing may be compiled from text. zod would try that once to find out, and the page's policy would report it.
if ('window' in globalThis) z.config({ jitless: true });

/**
 * The stored document: plain JSON, no computed and no personal data, so that saving, undo, comparing and freezing it as a version are
 * trivial. All lengths are points; the origin is the page's top left corner, y grows downwards; `x, y, width, height` are the unrotated
 * box, turned by `rotation` degrees clockwise about its centre. Elements stand in z-order, the lowest first.
 */

/** Raised by one with each change of shape; each step has a named migration in `migrations.ts`. */
export const SCHEMA_VERSION = 7;

const length = z.number().finite().min(-100_000).max(100_000);
const size = z.number().finite().min(0).max(100_000);

/** `#rrggbb`, or `#rrggbbaa` for one that is see-through; one that covers all is always the short one. */
export const color = z
  .string()
  .regex(/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i)
  .transform((text) => text.toLowerCase().replace(/^(#.{6})ff$/, '$1'));

/** Of paper, through which nothing shines. */
const paperColor = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .transform((text) => text.toLowerCase());

export const assetKey = z.string().regex(/^[0-9a-f]{64}$/);

/** Text as it is kept: NUL and other control characters, which neither PostgreSQL nor a PDF takes, and lone surrogates are mended. */
export const keptText = (maximum: number) => z.string().max(maximum).transform(cleanText);

/** Name of a variable, without `%`. */
export const variableName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/)
  .max(100);

/** Elements of a page that are chosen, moved and resized as one. */
export const elementGroup = z.object({
  id: z.string().min(1).max(64),
  /** For the list of layers; empty: nobody gave it one. */
  name: keptText(200).default(''),
});
export type ElementGroup = z.infer<typeof elementGroup>;

/** So many groups may lie in one another. */
export const MOST_GROUPS = 16;

/** What every element has, whatever its type. */
export const elementFrame = z.object({
  id: z.string().min(1).max(64),
  /** For the list of layers; empty: named by its content. */
  name: keptText(200).default(''),
  x: length,
  y: length,
  width: size,
  height: size,
  /** Degrees clockwise. */
  rotation: z.number().finite().default(0),
  /** 0–1. */
  opacity: z.number().min(0).max(1).default(1),
  locked: z.boolean().default(false),
  hidden: z.boolean().default(false),
  /**
   * The groups it is in, the outermost first. A group is there as long as it has members; its name stands with each of them, so that copies
   * bring it along and no list of groups can go stale.
   */
  groups: z.array(elementGroup).max(MOST_GROUPS).default([]),
  /** Address that a click opens; may hold variables. */
  link: keptText(2000).default(''),
  /** What it shows, for people who do not see it; may hold variables. */
  alt: keptText(2000).default(''),
});
export type ElementFrame = z.infer<typeof elementFrame>;

export const pageBackground = z.object({
  color: paperColor.default('#ffffff'),
  /** A JPEG or PNG that fills the page: `fit` shows all of it, `fill` covers the page, `stretch` takes the page's shape. */
  picture: z
    .object({ asset: assetKey, fit: z.enum(['fit', 'fill', 'stretch']).default('fill') })
    .nullable()
    .default(null),
});

/** Lines of a page that a person has put there to lay elements along; files know nothing of them. Points. */
export const pageGuides = z.object({
  /** Upright ones. */
  x: z.array(length).max(100).default([]),
  /** Level ones. */
  y: z.array(length).max(100).default([]),
  /** Stay where they are. */
  locked: z.boolean().default(false),
});

/** An element of a type this version does not know: kept whole, drawn as a labelled box, reported. */
export const unknownElement = elementFrame.extend({ type: z.string().min(1).max(64) }).catchall(z.unknown());
export type UnknownElement = z.infer<typeof unknownElement>;
