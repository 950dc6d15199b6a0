import type { PageElement } from '../document/elements';
import { paragraphStyle, textStyle } from '../document/text-paragraphs';
import { withProperties, type Properties } from './properties';
import { isText } from './text/restyle';
import { styledParagraphsIn, styledText } from './text/edit-text';

/** Tells a copied style from any other text. */
const KIND = 'diploma-maker/style';

/** Properties that are how an element looks, not what it shows or where it lies. */
const LOOK = ['opacity', 'fill', 'stroke', 'radius', 'cap', 'color', 'background', 'fit', 'anchor', 'verticalAlign'] as const;

/** How an element looks, as text that can be kept and put on elements of any document. */
export function writtenStyle(element: PageElement): string {
  const look = Object.fromEntries(Object.entries(element).filter(([name]) => LOOK.some((known) => known === name)));
  const [first] = isText(element) ? element.paragraphs : [];
  const text = first && { characters: first.runs[0]?.style, paragraph: first.style };
  return JSON.stringify({ kind: KIND, type: element.type, look, ...text });
}

/**
 * The element in a style that was copied. Each of its properties is taken over where the element has it and may have that value, so that a
 * rectangle gives a line its stroke; how a picture or text fits its box goes only to others of its type. Anything else changes nothing.
 */
export function withWrittenStyle(element: PageElement, written: string): PageElement {
  const style = readStyle(written);
  if (style === undefined) return element;
  const look = Object.entries(style.look).filter(([name]) => name !== 'fit' || style.type === element.type);
  const looking = look.reduce((before, [name, value]) => withProperties(before, { [name]: value }) ?? before, element);
  if (!isText(looking)) return looking;
  const [characters, paragraph] = [textStyle.safeParse(style.characters), paragraphStyle.safeParse(style.paragraph)];
  const restyled = characters.success ? styledText(looking.paragraphs, characters.data) : looking.paragraphs;
  return { ...looking, paragraphs: paragraph.success ? styledParagraphsIn(restyled, paragraph.data) : restyled };
}

interface ReadStyle {
  readonly type: unknown;
  readonly look: Properties;
  readonly characters: unknown;
  readonly paragraph: unknown;
}

/** Anybody may have written what is kept, so each property is read as if typed in; here only the shape is asked for. */
function readStyle(written: string): ReadStyle | undefined {
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null || !('kind' in json) || json.kind !== KIND) return undefined;
  const { type, look, characters, paragraph } = { type: undefined, look: undefined, characters: undefined, paragraph: undefined, ...json };
  const known = Object.entries(typeof look === 'object' && look !== null ? look : {}).filter(([name]) => LOOK.some((one) => one === name));
  return { type, look: Object.fromEntries(known), characters, paragraph };
}
