import type { ElementDrawing, LayOutContext } from '../document/define-element';
import type { DesignDocument, Page } from '../document/design-document';
import { definitionOf, isKnownElement, type PageElement } from '../document/elements';
import type { FileValues } from '../document/file-values';
import { fillParagraphs, fillText } from '../document/fill-text';
import type { FillContext } from '../document/functions/define-function';
import type { Issue, IssueFact } from '../document/issues';
import { linkAddress } from '../document/link-address';
import { placePicture } from '../document/place-picture';
import { labelledBox } from '../document/placeholder-box';
import { BACKGROUND, type DisplayGroup, type DisplayItem, type DisplayList, type DisplayPage, type Rect } from '../drawing/display-list';
import { compose, IDENTITY, placedBox } from '../drawing/matrix';
import { movedItem } from '../drawing/moved-item';
import { areaWithBleed, trimmedArea } from '../drawing/page-area';
import { rectangle } from '../drawing/path';
import { settingsByName } from '../document/variable-settings';
import { readingOrder } from './reading-order';
import type { LayOutResources } from './resources';

/** One group of a page, and what there is to say about it. */
export interface LaidOutGroup {
  readonly group: DisplayGroup;
  readonly issues: readonly Issue[];
}

/**
 * Lays out a document for one file: the one place that decides what the file looks like. The same input gives the same output in the
 * browser and on the server. `pages` are page indexes in the order wanted; all of them when absent.
 */
export function layOut(
  document: DesignDocument,
  values: FileValues,
  resources: LayOutResources,
  pages: readonly number[] = document.pages.map((_, index) => index),
): { readonly displayList: DisplayList; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const laidOut = pages.map((pageIndex): DisplayPage => {
    const page = pageAt(document, pageIndex);
    const visible = page.elements.filter((element) => !element.hidden);
    const groups = [
      layOutBackground(document, pageIndex, resources),
      ...visible.map((element) => layOutElement(document, pageIndex, element, values, resources)),
    ];
    issues.push(...groups.flatMap((laid) => laid.issues));
    return { width: page.width, height: page.height, bleed: page.bleed, groups: groups.map(({ group }) => group) };
  });
  return { displayList: { pages: laidOut }, issues };
}

/** Lays out a page's own background: its colour, and its picture over the whole page, both as far as the bleed goes. The same for every file. */
export function layOutBackground(document: DesignDocument, pageIndex: number, resources: LayOutResources): LaidOutGroup {
  const page = pageAt(document, pageIndex);
  const { width, height, background } = page;
  const whole = areaWithBleed(page);
  const items: DisplayItem[] = [{ kind: 'path', path: rectangle(whole.x, whole.y, whole.width, whole.height), fill: background.color }];
  const issues: Issue[] = [];
  if (background.picture) {
    const { asset, fit } = background.picture;
    const info = resources.pictureInfo(asset);
    if (info && info.width > 0 && info.height > 0) {
      items.push(placePicture(asset, info, fit === 'fit' ? trimmedArea(page) : whole, BACKGROUND_FIT[fit], 'center'));
    } else {
      issues.push({ code: 'broken_picture', variable: '', page: pageIndex, element: BACKGROUND });
    }
  }
  const group = { element: BACKGROUND, transform: IDENTITY, opacity: 1, readingOrder: 0, lang: document.lang, width, height, items };
  return { group, issues };
}

const BACKGROUND_FIT = { fit: 'contain', fill: 'cover', stretch: 'stretch' } as const;

/**
 * Lays out one element of a page. A hidden element has a group without items. The group's box is the one the element really takes:
 * a growing text turns about the centre of its stored box all the same, so that its anchored edge stays where it is.
 */
export function layOutElement(
  document: DesignDocument,
  pageIndex: number,
  element: PageElement,
  values: FileValues,
  resources: LayOutResources,
): LaidOutGroup {
  const page = pageAt(document, pageIndex);
  const issues = new Map<string, Issue>();
  const report = (fact: IssueFact) => {
    // The same variable may stand in a text many times; one report says it.
    issues.set(JSON.stringify(fact), { ...fact, page: pageIndex, element: element.id });
  };
  const filling: FillContext = { values, settings: settingsByName(document.variables), lang: document.lang, report };
  const { items, box } = element.hidden ? NOTHING : draw(element, filling, resources);
  const group = {
    element: element.id,
    ...placed(element, box),
    opacity: element.opacity,
    readingOrder: readingOrder(page).get(element.id) ?? 0,
    lang: document.lang,
    ...(!element.hidden && described(element, filling)),
    items: inBox(items, box),
  };
  return { group, issues: Array.from(issues.values()) };
}

const NOTHING: ElementDrawing = { items: [] };

function draw(element: PageElement, filling: FillContext, resources: LayOutResources): ElementDrawing {
  if (!isKnownElement(element)) {
    filling.report({ code: 'unknown_element', type: element.type });
    return { items: labelledBox(element, element.type, resources.fonts, filling.lang) };
  }
  const context: LayOutContext = {
    ...filling,
    fonts: resources.fonts,
    pictureInfo: (key) => resources.pictureInfo(key),
    fill: (text) => fillText(text, filling),
    fillParagraphs: (paragraphs) => fillParagraphs(paragraphs, filling),
  };
  return definitionOf(element).layOut(element, context);
}

/** Where the group lies, its box being the one that the element really takes. */
function placed(element: PageElement, box: Rect | undefined) {
  const stored = placedBox(element);
  return {
    transform: box ? compose(stored, [1, 0, 0, 1, box.x, box.y]) : stored,
    width: box?.width ?? element.width,
    height: box?.height ?? element.height,
  };
}

/** Items of the stored box's coordinates in those of the drawn one. */
function inBox(items: readonly DisplayItem[], box: Rect | undefined): readonly DisplayItem[] {
  if (!box || (box.x === 0 && box.y === 0)) return items;
  return items.map((item) => movedItem(item, -box.x, -box.y));
}

/** What a reader hears and a click opens. */
function described(element: PageElement, filling: FillContext) {
  const alt = element.alt === '' ? '' : fillText(element.alt, filling);
  const link = linkAddress(element.link, filling);
  return { ...(alt !== '' && { alt }), ...(link !== undefined && { link }) };
}

function pageAt(document: DesignDocument, index: number): Page {
  const page = document.pages[index];
  if (!page) throw new RangeError(`There is no page ${index}; the document has ${document.pages.length}`);
  return page;
}
