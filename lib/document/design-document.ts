import * as z from 'zod/mini';
import { BACKGROUND } from '../drawing/display-list';
import { toPoints } from '../units';
import { elementTypes, type PageElement } from './elements';
import { ownValue } from './own-value';
import { optionalText, pageBackground, pageGuides, SCHEMA_VERSION, shortWord, unknownElement, within } from './schema';
import { variableSettings } from './variable-settings';

/** 14,400 points: the largest page a PDF viewer is bound to show (ISO 32000-1, annex C). */
const LONGEST_SIDE = 14_400;
/** Millimetres; no printer asks for more. */
export const WIDEST_BLEED = 20;
/** A document holds no more. */
export const MOST_PAGES = 200;

/** An element by its type's own schema; one of a type that this version does not know is kept whole. */
export const pageElement = z.transform((value: unknown, context): PageElement => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  const schema = typeof type === 'string' ? (ownValue<SchemaOfElement>(elementSchemas, type) ?? unknownElement) : unknownElement;
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) context.issues.push({ code: 'custom', input: value, path: [...path], message });
  return z.NEVER;
});

const elementSchemas = {
  text: elementTypes.text.schema,
  image: elementTypes.image.schema,
  qr: elementTypes.qr.schema,
  rectangle: elementTypes.rectangle.schema,
  ellipse: elementTypes.ellipse.schema,
  line: elementTypes.line.schema,
};
type SchemaOfElement = (typeof elementSchemas)[keyof typeof elementSchemas];

export const page = z.object({
  id: shortWord(64),
  name: optionalText(200),
  /** Points. */
  width: within(1, LONGEST_SIDE),
  height: within(1, LONGEST_SIDE),
  /** How far background and elements go on beyond each edge of the page, for a printer to cut off; points, 0: not at all. */
  bleed: z._default(within(0, toPoints(WIDEST_BLEED, 'mm')), 0),
  /** What its author measures in; lengths are stored in points all the same. */
  unit: z._default(z.enum(['mm', 'px', 'pt']), 'mm'),
  background: z.prefault(pageBackground, {}),
  guides: z.prefault(pageGuides, {}),
  /** In z-order, the lowest first. */
  elements: z._default(z.array(pageElement).check(z.maxLength(1000)), []),
});
export type Page = z.infer<typeof page>;

export const designDocument = z
  .object({
    schema: z.literal(SCHEMA_VERSION),
    /** BCP 47; language of its texts: dates, hyphens, reading aloud. */
    lang: z._default(z.string().check(z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/), z.maxLength(35)), 'ru'),
    /** Pattern of file names, with variables and functions; empty: document and first value. */
    fileName: optionalText(500),
    pages: z.array(page).check(z.minLength(1), z.maxLength(MOST_PAGES)),
    variables: z._default(z.array(variableSettings).check(z.maxLength(1000)), []),
  })
  .check((context) => {
    const { pages, variables } = context.value;
    const taken = (kind: string, ids: readonly string[]) => {
      const twice = ids.find((id, at) => ids.indexOf(id) !== at);
      if (twice !== undefined) context.issues.push({ code: 'custom', input: twice, message: `${kind} "${twice}" stands twice` });
    };
    const elements = pages.flatMap((page) => page.elements.map((element) => element.id));
    taken(
      'page',
      pages.map((page) => page.id),
    );
    taken('element', [BACKGROUND, ...elements]);
    taken(
      'variable',
      variables.map((variable) => variable.name),
    );
  });
/** What a person designs. Plain JSON, immutable: a change makes a new one. */
export type DesignDocument = z.infer<typeof designDocument>;
