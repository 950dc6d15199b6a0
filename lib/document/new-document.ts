import type * as z from 'zod/mini';
import { toPoints } from '../units';
import { designDocument, page, type DesignDocument, type Page } from './design-document';
import { elementTypes, type ElementType } from './elements';
import { pagePreset, type PagePresetId } from './page-presets';
import { SCHEMA_VERSION } from './schema';
import { textParagraph, type TextParagraph } from './text-paragraphs';
import type { variableSettings } from './variable-settings';

/** An element schema's type, by its type's name. */
export type ElementOf<Type extends ElementType> = z.infer<(typeof elementTypes)[Type]['schema']>;
type ElementInput<Type extends ElementType> = z.input<(typeof elementTypes)[Type]['schema']>;

/** What a new document begins with beyond an empty page; of a variable only what is not as usual. */
type DocumentOverrides = Partial<Omit<DesignDocument, 'schema' | 'variables'>> & {
  readonly variables?: readonly z.input<typeof variableSettings>[];
};

/** A document of one empty page. */
export function blankDocument(preset: PagePresetId, overrides: DocumentOverrides = {}): DesignDocument {
  return designDocument.parse({ schema: SCHEMA_VERSION, pages: [blankPage(preset)], ...overrides });
}

/** An empty page; its id only has to differ from those of the document's other pages. */
export function blankPage(preset: PagePresetId, overrides: Partial<Page> = {}): Page {
  const { width, height, unit } = pagePreset(preset);
  return page.parse({ id: 'page-1', width: toPoints(width, unit), height: toPoints(height, unit), unit, ...overrides });
}

/** A new element with its type's defaults; the caller makes the id. Throws when an override breaks the type's schema. */
export function newElement<Type extends ElementType>(
  type: Type,
  overrides: { readonly id: string } & Partial<Omit<ElementInput<Type>, 'type'>>,
): ElementOf<Type> {
  const { schema, initialSize } = elementTypes[type];
  // The registry's key and the schema's own literal `type` are the same (held by a type test), which TypeScript cannot follow.
  return schema.parse({ x: 0, y: 0, ...initialSize, ...overrides, type }) as ElementOf<Type>;
}

/** Paragraphs of one style, one for each line of the text. */
export function plainParagraphs(
  text: string,
  style: z.input<typeof textParagraph>['runs'][number]['style'] = {},
  paragraph: z.input<typeof textParagraph>['style'] = {},
): TextParagraph[] {
  return text.split('\n').map((line) => textParagraph.parse({ style: paragraph, runs: [{ text: line, style }] }));
}
