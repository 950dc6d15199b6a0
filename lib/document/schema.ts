import * as z from 'zod/mini';
import { cleanText } from './clean-text';

// In a page nothing may be compiled from text. zod would try that once to find out, and the page's policy would report it.
if ('window' in globalThis) z.config({ jitless: true });

/**
 * The stored document: plain JSON, no computed and no personal data, so that saving, undo, comparing and freezing it as a version are
 * trivial. All lengths are points; the origin is the page's top left corner, y grows downwards; `x, y, width, height` are the unrotated
 * box, turned by `rotation` degrees clockwise about its centre. Elements stand in z-order, the lowest first.
 */

/** Raised by one with each change of shape; each step has a named migration in `migrations.ts`. */
export const SCHEMA_VERSION = 9;

/** A number from the least to the most. */
export const within = (least: number, most: number) => z.number().check(z.gte(least), z.lte(most));
/** A whole one. */
export const wholeWithin = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
/** What tells one thing from another: some characters, and not without end. */
export const shortWord = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
/** What is off until somebody sets it. */
export const flag = z._default(z.boolean(), false);

const length = within(-100_000, 100_000);
const size = within(0, 100_000);

/** `#rrggbb`, or `#rrggbbaa` for one that is see-through; one that covers all is always the short one. */
export const color = z.pipe(
  z.string().check(z.regex(/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i)),
  z.transform((text) => text.toLowerCase().replace(/^(#.{6})ff$/, '$1')),
);

/** Of paper, through which nothing shines. */
const paperColor = z.pipe(
  z.string().check(z.regex(/^#[0-9a-f]{6}$/i)),
  z.transform((text) => text.toLowerCase()),
);

export const assetKey = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Text as it is kept: NUL and other control characters, which neither PostgreSQL nor a PDF takes, and lone surrogates are mended. */
export const keptText = (maximum: number) => z.pipe(z.string().check(z.maxLength(maximum)), z.transform(cleanText));
/** The same, empty until somebody writes it. */
export const optionalText = (maximum: number) => z._default(keptText(maximum), '');

/** Name of a variable, without `%`. */
export const variableName = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]*$/), z.maxLength(100));

/** Elements of a page that are chosen, moved and resized as one. */
export const elementGroup = z.object({
  id: shortWord(64),
  /** For the list of layers; empty: nobody gave it one. */
  name: optionalText(200),
});
export type ElementGroup = z.infer<typeof elementGroup>;

/** So many groups may lie in one another. */
export const MOST_GROUPS = 16;

/** What every element has, whatever its type. */
export const elementFrame = z.object({
  id: shortWord(64),
  /** For the list of layers; empty: named by its content. */
  name: optionalText(200),
  x: length,
  y: length,
  width: size,
  height: size,
  /** Degrees clockwise. */
  rotation: z._default(z.number(), 0),
  /** 0–1. */
  opacity: z._default(within(0, 1), 1),
  locked: flag,
  hidden: flag,
  /**
   * The groups it is in, the outermost first. A group is there as long as it has members; its name stands with each of them, so that copies
   * bring it along and no list of groups can go stale.
   */
  groups: z._default(z.array(elementGroup).check(z.maxLength(MOST_GROUPS)), []),
  /** Address that a click opens; may hold variables. */
  link: optionalText(2000),
  /** What it shows, for people who do not see it; may hold variables. */
  alt: optionalText(2000),
});
export type ElementFrame = z.infer<typeof elementFrame>;

export const pageBackground = z.object({
  color: z._default(paperColor, '#ffffff'),
  /** A JPEG or PNG that fills the page: `fit` shows all of it on the page, `fill` covers the page and its bleed, `stretch` takes their shape. */
  picture: z._default(z.nullable(z.object({ asset: assetKey, fit: z._default(z.enum(['fit', 'fill', 'stretch']), 'fill') })), null),
});

/** Lines of a page that a person has put there to lay elements along; files know nothing of them. Points. */
export const pageGuides = z.object({
  /** Upright ones. */
  x: z._default(z.array(length).check(z.maxLength(100)), []),
  /** Level ones. */
  y: z._default(z.array(length).check(z.maxLength(100)), []),
  /** Stay where they are. */
  locked: flag,
});

/** An element of a type this version does not know: kept whole, drawn as a labelled box, reported. */
export const unknownElement = z.catchall(z.extend(elementFrame, { type: shortWord(64) }), z.unknown());
export type UnknownElement = z.infer<typeof unknownElement>;
