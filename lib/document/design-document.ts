import * as z from 'zod';
import { BACKGROUND } from '../drawing/display-list';
import { elementTypes, type PageElement } from './elements';
import { ownValue } from './own-value';
import { keptText, pageBackground, pageGuides, SCHEMA_VERSION, unknownElement } from './schema';
import { variableSettings } from './variable-settings';

/** 14,400 points: the largest page a PDF viewer is bound to show (ISO 32000-1, annex C). */
const LONGEST_SIDE = 14_400;
/** A document holds no more. */
export const MOST_PAGES = 200;

/** An element by its type's own schema; one of a type that this version does not know is kept whole. */
export const pageElement = z.unknown().transform((value, context): PageElement => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  const schema = typeof type === 'string' ? (ownValue<SchemaOfElement>(elementSchemas, type) ?? unknownElement) : unknownElement;
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
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
  id: z.string().min(1).max(64),
  name: keptText(200).default(''),
  /** Points. */
  width: z.number().min(1).max(LONGEST_SIDE),
  height: z.number().min(1).max(LONGEST_SIDE),
  /** What its author measures in; lengths are stored in points all the same. */
  unit: z.enum(['mm', 'px', 'pt']).default('mm'),
  background: pageBackground.prefault({}),
  guides: pageGuides.prefault({}),
  /** In z-order, the lowest first. */
  elements: z.array(pageElement).max(1000).default([]),
});
export type Page = z.infer<typeof page>;

export const designDocument = z
  .object({
    schema: z.literal(SCHEMA_VERSION),
    /** BCP 47; language of its texts: dates, hyphens, reading aloud. */
    lang: z
      .string()
      .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/)
      .max(35)
      .default('ru'),
    /** Pattern of file names, with variables and functions; empty: document and first value. */
    fileName: keptText(500).default(''),
    pages: z.array(page).min(1).max(MOST_PAGES),
    variables: z.array(variableSettings).max(1000).default([]),
  })
  .superRefine(({ pages, variables }, context) => {
    const taken = (kind: string, ids: readonly string[]) => {
      const twice = ids.find((id, at) => ids.indexOf(id) !== at);
      if (twice !== undefined) context.addIssue({ code: 'custom', message: `${kind} "${twice}" stands twice` });
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
