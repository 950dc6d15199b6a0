import type { FileValues } from '../../document/file-values';
import type { Issue } from '../../document/issues';
import type { DisplayGroup } from '../../drawing/display-list';
import type { FontFace } from '../../text/font-face';
import { ContentObjects, type SharedObjects } from './content-objects';
import { groupOperators } from './group-operators';
import { linkAnnotation } from './link-annotation';
import type { Numbering } from './numbering';
import { ObjectWriter } from './object-writer';
import { wholeBox } from './page-boxes';
import { PageResources } from './page-resources';
import type { PdfTools } from './pdf-resources';

/** A page taken apart into what is the same in every file and what is not, from the lowest layer up. */
export interface PageLayers {
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly layers: readonly PageLayer[];
  /** The faces that variable elements ask for: only these need more glyphs than the fixed layers show. */
  readonly changingFonts: readonly FontFace[];
}

export type PageLayer =
  { readonly kind: 'fixed'; readonly drawn: DrawnElement } | { readonly kind: 'variable'; draw(values: FileValues): DrawnElement };

export interface DrawnElement {
  readonly group: DisplayGroup;
  readonly issues: readonly Issue[];
}

/** A page whose fixed layers are written already. */
export interface CompiledPage {
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** Numbers of ready content streams, and between them what is to be drawn for each file. */
  readonly contents: readonly (number | readonly ((values: FileValues) => DrawnElement)[])[];
  /** What the ready streams name. */
  readonly resources: PageResources;
  /** The same and what their forms name: the objects that the page cannot be without. */
  readonly named: PageResources;
  readonly annotations: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Writes the fixed layers of a page as the objects of one part, which holds nothing of any other page: their text takes glyphs from the base
 * fonts that the page's variable text needs anyway, and else from subsets of the page's own.
 */
export function compilePage(
  { width, height, bleed, layers, changingFonts }: PageLayers,
  numbering: Numbering,
  document: SharedObjects,
  tools: PdfTools,
): { page: CompiledPage; writer: ObjectWriter } {
  const writer = new ObjectWriter();
  const own = new Set(changingFonts.map(({ key }) => key));
  const shared = { ...document, baseFonts: new Map([...document.baseFonts].filter(([key]) => own.has(key))) };
  const objects = new ContentObjects(writer, numbering, shared, tools, 9);
  const resources = new PageResources();
  const context = objects.context(resources, wholeBox({ width, height, bleed }));
  const contents: (number | ((values: FileValues) => DrawnElement)[])[] = [];
  const annotations: string[] = [];
  const issues: Issue[] = [];
  let operators = '';
  const endStream = () => {
    if (operators !== '') contents.push(objects.stream(operators));
    operators = '';
  };
  for (const layer of layers) {
    if (layer.kind === 'fixed') {
      operators += groupOperators(layer.drawn.group, height, context);
      issues.push(...layer.drawn.issues);
      const annotation = linkAnnotation(layer.drawn.group, height);
      if (annotation !== undefined) annotations.push(annotation);
    } else {
      endStream();
      const above = contents.at(-1);
      if (Array.isArray(above)) above.push(layer.draw);
      else contents.push([layer.draw]);
    }
  }
  endStream();
  objects.finish();
  const named = new PageResources();
  named.addAll(resources);
  named.addAll(objects.named);
  return { page: { width, height, bleed, contents, resources, named, annotations, issues }, writer };
}
