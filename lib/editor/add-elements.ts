import type { Page } from '../document/design-document';
import { elementTypes, type ElementType, type PageElement } from '../document/elements';
import { newElement, plainParagraphs } from '../document/new-document';
import { movedBy, withElements } from './edit-document';
import type { Editor } from './editor';
import type { Point } from './geometry/box';
import type { ChangeLabel } from './history';

/** A page holds no more (the document's schema). */
const MOST_ELEMENTS = 1000;

/** Points by which a copy lies beside what it would cover. */
export const COPY_OFFSET = 12;

/** Whether so many more elements fit on the page. */
export function hasRoomFor(page: Page, count: number): boolean {
  return page.elements.length + count <= MOST_ELEMENTS;
}

/** Elements of the same look with ids of their own, grouped as they were. */
export function freshCopies(elements: readonly PageElement[], newId: () => string): PageElement[] {
  const fresh = new Map<string, string>();
  const freshId = (id: string) => {
    const known = fresh.get(id) ?? newId();
    fresh.set(id, known);
    return known;
  };
  return elements.map((element) => ({
    ...element,
    id: newId(),
    groups: element.groups.map((group) => ({ ...group, id: freshId(group.id) })),
  }));
}

/** Puts elements on top of the page in sight and chooses them. Does nothing when the page is full. */
export function addElements(editor: Editor, elements: readonly PageElement[], label: ChangeLabel): void {
  const { page } = editor;
  if (elements.length === 0 || !hasRoomFor(page, elements.length)) return;
  const selection = elements.map(({ id }) => id);
  editor.change(label, (document) => withElements(document, page.id, (before) => [...before, ...elements]), { selection, editing: null });
}

/** Puts copies beside their originals, or where they were when nothing lies there. */
export function addBeside(editor: Editor, elements: readonly PageElement[], label: ChangeLabel): void {
  const taken = new Set(editor.page.elements.map(corner));
  let offset = 0;
  while (elements.some((element) => taken.has(corner(movedBy(element, offset, offset))))) offset += COPY_OFFSET;
  const copies = freshCopies(elements, editor.ports.newId).map((element) => movedBy(element, offset, offset));
  addElements(editor, copies, label);
}

/** What a new element may bring along instead of its type's defaults. */
export interface NewElementTerms {
  /** Where its middle lies; absent: in the middle of the page. */
  readonly at?: Point;
  /** Points; absent: the type's own size, or what fits on the page. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The uploaded picture of an image. */
  readonly asset?: string;
  /** The words of a text. */
  readonly text?: string;
}

/** Puts a new element of a type on the page and chooses it. */
export function insertElement(editor: Editor, type: ElementType, { at, size, asset, text }: NewElementTerms = {}): void {
  const { page } = editor;
  const wanted = size ?? elementTypes[type].initialSize;
  // A seal or a photo comes with many pixels and is wanted small; nothing else is larger than the page by itself.
  const most = asset === undefined ? 0.8 : 0.5;
  const scale = Math.min(1, (page.width * most) / wanted.width, (page.height * most) / wanted.height);
  const [width, height] = [wanted.width * scale, wanted.height * scale];
  const middle = at ?? { x: page.width / 2, y: page.height / 2 };
  const frame = { id: editor.ports.newId(), x: middle.x - width / 2, y: middle.y - height / 2, width, height };
  const element = newOfType(type, frame, { asset, text: text ?? editor.ports.newText });
  addElements(editor, [at === undefined ? besideOthers(page, element) : movedBy(element, 0, 0)], 'insert');
}

function newOfType(
  type: ElementType,
  frame: { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { asset, text }: { readonly asset: string | undefined; readonly text: string },
): PageElement {
  if (type === 'text') return newElement('text', { ...frame, paragraphs: plainParagraphs(text, {}, { align: 'center' }) });
  if (type === 'image' && asset !== undefined) return newElement('image', { ...frame, source: { asset } });
  return newElement(type, frame);
}

function besideOthers(page: Page, element: PageElement): PageElement {
  const taken = new Set(page.elements.map(corner));
  let placed = element;
  while (taken.has(corner(placed))) placed = movedBy(placed, COPY_OFFSET, COPY_OFFSET);
  return placed;
}

function corner({ x, y }: PageElement): string {
  return `${x} ${y}`;
}
