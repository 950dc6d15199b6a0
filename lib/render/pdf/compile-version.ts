import { documentAssets } from '../../document/document-needs';
import type { DesignDocument } from '../../document/design-document';
import type { FontKey, PictureKey } from '../../drawing/display-list';
import { baseFont } from './base-font';
import { compilePage, type PageLayers } from './compile-page';
import type { CompiledVersion } from './compiled-version';
import type { EmbeddedFont } from './content-context';
import { FONT_OBJECTS, writeFont } from './font-objects';
import { makeFile, type VersionPlan } from './make-file';
import { Numbering } from './numbering';
import { ObjectWriter, type Part } from './object-writer';
import { pageLayers } from './page-layers';
import type { PdfResources } from './pdf-resources';
import { pictureBytes, pictureObjects, writePicture } from './picture-part';

/**
 * Does once what all files of a document version share: pictures, base fonts and each page's fixed content become parts, and what remains for a
 * file is to lay out its variable elements and write a tail.
 *
 * Object numbers are handed out in a fixed order, pictures first and as they appear: a later version of the document keeps its background's
 * number, and so shares its part byte for byte.
 */
export function compileVersion(document: DesignDocument, resources: PdfResources): CompiledVersion {
  const parts = new PartStore(resources);
  const numbering = new Numbering(1);
  const header = parts.addHeader();
  const pictures = compilePictures(document, resources, numbering, parts);
  const layers = pageLayers(document, resources);
  const baseFonts = compileFonts(layers, resources, numbering, parts);
  const shared = { fonts: resources.fonts, baseFonts, picture: (key: PictureKey) => pictures.get(key) };
  const pages = layers.map((apart) => {
    const { page, writer } = compilePage(apart, numbering, shared, resources.tools);
    return { ...page, part: parts.add(writer) };
  });
  const plan: VersionPlan = {
    lang: document.lang,
    header,
    baseFonts,
    pictures,
    pages,
    partOf: parts.byNumber,
    firstFree: numbering.next,
  };
  return { parts: parts.bytes, makeFile: (file) => makeFile(plan, file, resources) };
}

function compilePictures(document: DesignDocument, resources: PdfResources, numbering: Numbering, parts: PartStore) {
  const numbers = new Map<PictureKey, number>();
  for (const key of documentAssets(document)) {
    const picture = resources.picture(key);
    if (picture === undefined || numbers.has(key)) continue;
    const number = numbering.take(pictureObjects(picture));
    const writer = new ObjectWriter(pictureBytes(picture) + 2048);
    writePicture(writer, number, picture);
    numbers.set(key, number);
    parts.add(writer);
  }
  return numbers;
}

function compileFonts(pages: readonly PageLayers[], { tools }: PdfResources, numbering: Numbering, parts: PartStore) {
  const embedded = new Map<FontKey, EmbeddedFont>();
  for (const face of pages.flatMap(({ changingFonts }) => changingFonts)) {
    if (embedded.has(face.key)) continue;
    const { font, program } = baseFont(face, tools);
    const number = numbering.take(FONT_OBJECTS);
    const writer = new ObjectWriter(program.file.length + 8192);
    writeFont(writer, number, face, program);
    embedded.set(face.key, { font, number, open: false });
    parts.add(writer);
  }
  return embedded;
}

/** The parts of a version as they come to be. */
class PartStore {
  readonly bytes = new Map<string, Uint8Array>();
  readonly byNumber = new Map<number, Part>();
  readonly #sha256: (bytes: Uint8Array) => string;

  constructor({ tools }: PdfResources) {
    this.#sha256 = (bytes) => tools.sha256(bytes);
  }

  /** The version mark, and bytes above 127 by which programs see that the file is not text (ISO 32000-1, 7.5.2). */
  addHeader(): Part {
    const writer = new ObjectWriter(16);
    writer.out.latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
    return this.add(writer);
  }

  add({ out, places }: ObjectWriter): Part {
    const bytes = out.finish();
    const hash = this.#sha256(bytes);
    const part = { hash, length: bytes.length, places };
    this.bytes.set(hash, bytes);
    for (const { number } of places) this.byNumber.set(number, part);
    return part;
  }
}
