import type { FontKey, PictureKey } from '../../drawing/display-list';
import type { FontBook, FontFace } from '../../text/font-face';
import { latin1Bytes } from './byte-writer';
import { CodedFont } from './coded-font';
import type { ContentContext, EmbeddedFont } from './content-context';
import { FONT_OBJECTS, fontProgram, writeFont } from './font-objects';
import type { Numbering } from './numbering';
import type { ObjectWriter } from './object-writer';
import { PageResources } from './page-resources';
import type { PdfTools } from './pdf-resources';

/** Objects that content may refer to and that lie elsewhere in the file. */
export interface SharedObjects {
  readonly fonts: FontBook;
  readonly baseFonts: ReadonlyMap<FontKey, EmbeddedFont>;
  picture(key: PictureKey): number | undefined;
}

/**
 * Writes content streams and what comes along with them: forms for see-through groups, and fonts for glyphs that no shared font has. One of
 * these serves all streams that go into one part or one tail.
 */
export class ContentObjects {
  /** Everything the streams and forms name, whoever wrote it. */
  readonly named = new PageResources();
  readonly #writer: ObjectWriter;
  readonly #numbering: Numbering;
  readonly #shared: SharedObjects;
  readonly #tools: PdfTools;
  readonly #level: number;
  readonly #fonts = new Map<FontKey, { readonly own: OwnFont; readonly inOrder: readonly EmbeddedFont[] }>();

  constructor(writer: ObjectWriter, numbering: Numbering, shared: SharedObjects, tools: PdfTools, level: number) {
    this.#writer = writer;
    this.#numbering = numbering;
    this.#shared = shared;
    this.#tools = tools;
    this.#level = level;
  }

  /** For the streams of one page, of which this PDF rectangle is drawn; their names are gathered in `resources`. */
  context(resources: PageResources, whole: string): ContentContext {
    return {
      resources,
      fonts: (key) => this.#fontsOf(key),
      picture: (key) => this.#shared.picture(key),
      form: (operators, own) => {
        const number = this.#numbering.take();
        const entries = `/Type/XObject/Subtype/Form/BBox${whole}/Group<</S/Transparency/CS/DeviceRGB/I true>>`;
        this.#write(number, `${entries}/Resources${own.dictionary()}`, operators);
        this.named.addAll(own);
        return number;
      },
    };
  }

  /** Writes a page's content stream and gives its number. */
  stream(operators: string): number {
    const number = this.#numbering.take();
    this.#write(number, '', operators);
    return number;
  }

  /** Writes the fonts that came to be. Call once, when all streams are written. */
  finish(): void {
    for (const { own } of this.#fonts.values()) {
      if (own.isUsed) writeFont(this.#writer, own.number, own.face, fontProgram(own.font, this.#tools, this.#level));
    }
  }

  #write(number: number, entries: string, operators: string): void {
    this.#writer.stream(number, `${entries}/Filter/FlateDecode`, this.#tools.deflate(latin1Bytes(operators), this.#level));
  }

  #fontsOf(key: FontKey): readonly EmbeddedFont[] {
    let known = this.#fonts.get(key);
    if (known === undefined) {
      const face = this.#shared.fonts.byKey(key);
      if (face === undefined) throw new Error(`font ${key} is not open`);
      const own = new OwnFont(face, this.#numbering);
      const base = this.#shared.baseFonts.get(key);
      known = { own, inOrder: base ? [base, own] : [own] };
      this.#fonts.set(key, known);
    }
    return known.inOrder;
  }
}

/** A font that comes to be with its first glyph. */
class OwnFont implements EmbeddedFont {
  readonly open = true;
  readonly face: FontFace;
  readonly font: CodedFont;
  readonly #numbering: Numbering;
  #number: number | undefined;

  constructor(face: FontFace, numbering: Numbering) {
    this.face = face;
    this.font = new CodedFont(face);
    this.#numbering = numbering;
  }

  get isUsed(): boolean {
    return this.#number !== undefined;
  }

  get number(): number {
    return (this.#number ??= this.#numbering.take(FONT_OBJECTS));
  }
}
