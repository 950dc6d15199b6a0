import type { FileValues } from '../../document/file-values';
import type { Issue } from '../../document/issues';
import type { DisplayGroup, FontKey, PictureKey } from '../../drawing/display-list';
import { utf8Bytes } from './byte-writer';
import type { CompiledPage, DrawnElement } from './compile-page';
import type { MadePdf, PdfFile } from './compiled-version';
import type { EmbeddedFont } from './content-context';
import { ContentObjects, type SharedObjects } from './content-objects';
import { crossReferenceTable } from './cross-reference';
import { groupOperators } from './group-operators';
import { linkAnnotation } from './link-annotation';
import { infoDictionary, xmpPacket } from './metadata';
import { Numbering } from './numbering';
import { ObjectWriter, type Part } from './object-writer';
import { pageBoxes, wholeBox } from './page-boxes';
import { PageResources } from './page-resources';
import type { PdfResources } from './pdf-resources';
import { pictureBytes, pictureObjects, writePicture } from './picture-part';
import { textString } from './pdf-syntax';

/** What compiling a version leaves to its files: numbers and places, none of the bytes. */
export interface VersionPlan {
  readonly lang: string;
  /** The file's first bytes. */
  readonly header: Part;
  readonly baseFonts: ReadonlyMap<FontKey, EmbeddedFont>;
  readonly pictures: ReadonlyMap<PictureKey, number>;
  readonly pages: readonly (CompiledPage & { readonly part: Part })[];
  /** The parts by the object numbers by which others refer to them. */
  readonly partOf: ReadonlyMap<number, Part>;
  /** Lowest object number that no part uses. */
  readonly firstFree: number;
}

/** Favours speed: a tail's streams are small, and a higher level would save a few dozen bytes. */
const TAIL_DEFLATE_LEVEL = 2;

/** Lays out and writes what differs from file to file, and names the parts that hold the rest. */
export function makeFile(plan: VersionPlan, file: PdfFile, resources: PdfResources): MadePdf {
  const pages = file.pages.map((index) => drawPage(plan, index, file.values));
  if (pages.length === 0) throw new RangeError('a file needs a page');
  const numbering = new Numbering(plan.firstFree);
  const { pictures, newParts, bytesOfNewParts } = writeNewPictures(plan, pages, numbering, resources);
  const shared: SharedObjects = {
    fonts: resources.fonts,
    baseFonts: plan.baseFonts,
    picture: (key) => plan.pictures.get(key) ?? pictures.get(key),
  };
  const tail = new Tail(plan, numbering, shared, resources);
  for (const page of pages) tail.addPage(page);
  const parts = [...tail.neededParts(), ...newParts];
  const { bytes, digest } = tail.finish(file, parts);
  return {
    parts: parts.map(({ hash, length }) => ({ hash, length })),
    newParts: bytesOfNewParts,
    tail: bytes,
    length: parts.reduce((sum, part) => sum + part.length, bytes.length),
    digest,
    issues: pages.flatMap((page) => page.issues),
  };
}

/** A page with its variable elements laid out, in the places where they stand between the ready streams. */
interface DrawnPage {
  readonly compiled: VersionPlan['pages'][number];
  readonly contents: readonly (number | readonly DisplayGroup[])[];
  readonly issues: readonly Issue[];
}

function drawPage(plan: VersionPlan, index: number, values: FileValues): DrawnPage {
  const compiled = plan.pages[index];
  if (compiled === undefined) throw new RangeError(`no page ${index}`);
  const issues = [...compiled.issues];
  const contents = compiled.contents.map((content) => {
    if (typeof content === 'number') return content;
    return content.map((draw) => {
      const drawn: DrawnElement = draw(values);
      issues.push(...drawn.issues);
      return drawn.group;
    });
  });
  return { compiled, contents, issues };
}

/**
 * Pictures that the version does not know each become a part, under the numbers right after the version's own: the same photo in the same
 * place gives the same part in every file.
 */
function writeNewPictures(plan: VersionPlan, pages: readonly DrawnPage[], numbering: Numbering, { picture, tools }: PdfResources) {
  const pictures = new Map<PictureKey, number>();
  const newParts: Part[] = [];
  const bytesOfNewParts = new Map<string, Uint8Array>();
  for (const key of picturesDrawn(pages)) {
    if (plan.pictures.has(key) || pictures.has(key)) continue;
    const found = picture(key);
    if (found === undefined) continue;
    const number = numbering.take(pictureObjects(found));
    const writer = new ObjectWriter(pictureBytes(found) + 1024);
    writePicture(writer, number, found);
    const bytes = writer.out.finish();
    const hash = tools.sha256(bytes);
    pictures.set(key, number);
    newParts.push({ hash, length: bytes.length, places: writer.places });
    bytesOfNewParts.set(hash, bytes);
  }
  return { pictures, newParts, bytesOfNewParts };
}

function* picturesDrawn(pages: readonly DrawnPage[]): Generator<PictureKey> {
  for (const { contents } of pages)
    for (const content of contents)
      if (typeof content !== 'number')
        for (const { items } of content) for (const item of items) if (item.kind === 'picture') yield item.picture;
}

/** The end of a file, being written: everything that its parts do not hold. */
class Tail {
  readonly #plan: VersionPlan;
  readonly #numbering: Numbering;
  readonly #objects: ContentObjects;
  readonly #writer = new ObjectWriter(16 * 1024);
  readonly #named = new PageResources();
  readonly #pages: string[] = [];
  readonly #pageParts = new Set<Part>();
  readonly #root: number;

  constructor(plan: VersionPlan, numbering: Numbering, shared: SharedObjects, resources: PdfResources) {
    this.#plan = plan;
    this.#numbering = numbering;
    this.#root = numbering.take(ROOT_OBJECTS);
    this.#tools = resources.tools;
    this.#objects = new ContentObjects(this.#writer, numbering, shared, resources.tools, TAIL_DEFLATE_LEVEL);
  }
  readonly #tools: PdfResources['tools'];

  addPage({ compiled, contents }: DrawnPage): void {
    const { height } = compiled;
    const resources = new PageResources();
    resources.addAll(compiled.resources);
    const context = this.#objects.context(resources, wholeBox(compiled));
    const streams: number[] = [];
    const annotations = [...compiled.annotations];
    for (const content of contents) {
      if (typeof content === 'number') {
        streams.push(content);
        continue;
      }
      const operators = content.map((group) => groupOperators(group, height, context)).join('');
      if (operators !== '') streams.push(this.#objects.stream(operators));
      annotations.push(...content.flatMap((group) => linkAnnotation(group, height) ?? []));
    }
    this.#named.addAll(resources);
    this.#named.addAll(compiled.named);
    this.#pageParts.add(compiled.part);
    this.#pages.push(
      `<</Type/Page/Parent ${this.#root + PAGES} 0 R${pageBoxes(compiled)}/Resources${resources.dictionary()}` +
        `/Contents${references(streams)}/Group<</S/Transparency/CS/DeviceRGB>>` +
        (annotations.length > 0 ? `/Annots${references(annotations.map((annotation) => this.#object(annotation)))}` : '') +
        '>>',
    );
  }

  /** In the order in which they stand in the file: that of their object numbers. Call when all pages are added. */
  neededParts(): readonly Part[] {
    const needed = new Set<Part>(this.#pageParts);
    this.#named.addAll(this.#objects.named);
    for (const numbers of [this.#named.fonts, this.#named.objects]) {
      for (const number of numbers) {
        const part = this.#plan.partOf.get(number);
        if (part !== undefined) needed.add(part);
      }
    }
    return [this.#plan.header, ...[...needed].sort((a, b) => firstNumber(a) - firstNumber(b))];
  }

  finish({ id, title, values }: PdfFile, parts: readonly Part[]): { bytes: Uint8Array; digest: string } {
    const { lang } = this.#plan;
    const facts = { title, lang, created: values.draws.now };
    const pages = this.#pages.map((page) => this.#object(page));
    this.#objects.finish();
    this.#writer.object(
      this.#root,
      `<</Type/Catalog/Pages ${this.#root + PAGES} 0 R/Lang${textString(lang)}/ViewerPreferences<</DisplayDocTitle true>>` +
        `/Metadata ${this.#root + METADATA} 0 R>>`,
    );
    this.#writer.object(this.#root + PAGES, `<</Type/Pages/Kids${references(pages)}/Count ${pages.length}>>`);
    this.#writer.object(this.#root + INFO, infoDictionary(facts));
    this.#writer.stream(this.#root + METADATA, '/Type/Metadata/Subtype/XML', utf8Bytes(xmpPacket(facts)));
    return this.#close(id, parts);
  }

  #close(id: string, parts: readonly Part[]): { bytes: Uint8Array; digest: string } {
    const { out, places } = this.#writer;
    const offsets = new Array<number | undefined>(this.#numbering.next).fill(undefined);
    let start = 0;
    for (const part of parts) {
      for (const { number, offset } of part.places) offsets[number] = start + offset;
      start += part.length;
    }
    for (const { number, offset } of places) offsets[number] = start + offset;
    const names = [id, ...parts.map(({ hash }) => hash), this.#tools.sha256(out.view())];
    const digest = this.#tools.sha256(utf8Bytes(names.join('\n')));
    const table = start + out.length;
    out.latin1(crossReferenceTable(offsets));
    out.latin1(
      `trailer\n<</Size ${offsets.length}/Root ${this.#root} 0 R/Info ${this.#root + INFO} 0 R/ID[<${digest.slice(0, 32)}><${digest.slice(0, 32)}>]>>\n` +
        `startxref\n${table}\n%%EOF\n`,
    );
    return { bytes: out.finish(), digest };
  }

  #object(value: string): number {
    const number = this.#numbering.take();
    this.#writer.object(number, value);
    return number;
  }
}

/** Catalog, page tree, information and XMP, in this order. */
const ROOT_OBJECTS = 4;
const PAGES = 1;
const INFO = 2;
const METADATA = 3;

function references(numbers: readonly number[]): string {
  return `[${numbers.map((number) => `${number} 0 R`).join(' ')}]`;
}

function firstNumber({ places }: Part): number {
  return places[0]?.number ?? 0;
}
