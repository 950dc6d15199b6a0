import type { PictureInfo } from '@/lib/document/define-element';
import type { DesignDocument, Page } from '@/lib/document/design-document';
import { documentDraws, documentVariables, drawRandom } from '@/lib/document/document-needs';
import { isKnownElement, type PageElement, type TextElement } from '@/lib/document/elements';
import type { Draws, FileValues } from '@/lib/document/file-values';
import type { FillContext } from '@/lib/document/functions/define-function';
import type { Issue } from '@/lib/document/issues';
import { NO_SETTINGS, settingsByName, type SettingsByName } from '@/lib/document/variable-settings';
import type { DisplayGroup, DisplayPage, PictureKey } from '@/lib/drawing/display-list';
import type { Matrix } from '@/lib/drawing/matrix';
import { rectangle, type Path } from '@/lib/drawing/path';
import { isText } from '@/lib/editor/text/restyle';
import { settledText } from '@/lib/editor/text/settled-text';
import { layOutBackground, layOutElement, type LaidOutGroup } from '@/lib/render/lay-out';
import { remembered } from '@/lib/remembered';
import type { LayOutResources } from '@/lib/render/resources';
import { fileValues, type TypedValues } from '../preview/preview-values';
import { differsInPlaceOnly } from './differs-in-place';
import type { LaidOutElements } from './laid-out-elements';
import { printingOf } from './printing-settings';

/** Values to draw a document with. */
interface ShownAs {
  readonly values: TypedValues;
  /** Where a picture is missing there is nothing, as in the file; otherwise a grey field. */
  readonly asFile: boolean;
  /** What was laid out with other values before, to be gone on with. */
  readonly kept: LaidOutElements;
}

/**
 * Lays out the page in sight while it is being designed: variables stand as they are written, or have the values that are shown. An
 * element that did not change is not laid out again, so dragging one of two hundred costs one.
 */
export class PageDrawer {
  private readonly resources: LayOutResources;
  private readonly draws: Draws;
  private readonly shown: ShownAs | undefined;
  private laidOut = new WeakMap<PageElement, LaidOutGroup>();
  /** What each element was drawn from last, by its id. */
  private readonly latest = new Map<string, PageElement>();
  private readonly backgrounds = new WeakMap<Page['background'], DisplayPage>();
  /** The variables' settings that it was all drawn with. */
  private printing = '';
  private known: { readonly document: DesignDocument; readonly values: FileValues } | undefined;

  /** Without `shown`, variables stand as they are written. */
  constructor(resources: LayOutResources, draws: Draws, shown?: ShownAs) {
    this.resources = resources;
    this.draws = draws;
    this.shown = shown;
  }

  /** Size of a picture that is open. */
  readonly pictureInfo = (key: PictureKey): PictureInfo | undefined => this.resources.pictureInfo(key);

  /** The page's own background. */
  background(document: DesignDocument, at: number): DisplayPage {
    const page = document.pages[at];
    const known = page && this.backgrounds.get(page.background);
    if (known !== undefined && page !== undefined && sameSize(known, page)) return known;
    const { group } = layOutBackground(document, at, this.resources);
    const drawn = { width: group.width, height: group.height, bleed: page?.bleed ?? 0, groups: [group] };
    if (page !== undefined) this.backgrounds.set(page.background, drawn);
    return drawn;
  }

  /** Everything on the page but what is being typed in, which is drawn with its caret. */
  content(document: DesignDocument, at: number, typedIn: string | null): DisplayPage {
    const page = document.pages[at];
    const visible = page?.elements.filter(({ id, hidden }) => !hidden && id !== typedIn) ?? [];
    return {
      width: page?.width ?? 0,
      height: page?.height ?? 0,
      bleed: page?.bleed ?? 0,
      groups: visible.map((element) => this.group(document, at, element).group),
    };
  }

  /** What is to be said of the whole document, page by page. */
  issues(document: DesignDocument): readonly Issue[] {
    return document.pages.flatMap(({ elements }, at) => [
      ...layOutBackground(document, at, this.resources).issues,
      // An element keeps what was found when it was drawn, but its page may have moved since.
      ...elements
        .filter(({ hidden }) => !hidden)
        .flatMap((element) => this.group(document, at, element).issues.map((issue) => ({ ...issue, page: at }))),
    ]);
  }

  /** What is to be said of one element. */
  issuesOf(document: DesignDocument, element: PageElement): readonly Issue[] {
    return this.laidOf(document, element)?.issues ?? [];
  }

  /** One element as it is drawn, also one that is hidden; undefined for one that is not in the document. */
  drawingOf(document: DesignDocument, element: PageElement): DisplayGroup | undefined {
    return this.laidOf(document, element)?.group;
  }

  private laidOf(document: DesignDocument, element: PageElement): LaidOutGroup | undefined {
    const at = document.pages.findIndex((page) => page.elements.includes(element));
    return at < 0 ? undefined : this.group(document, at, element);
  }

  /** How far a text has been made smaller to fit, 0–1; 1 when it has its own size. */
  shownScale(document: DesignDocument, element: TextElement): number {
    const at = document.pages.findIndex((page) => page.elements.includes(element));
    if (at < 0 || element.fit !== 'shrink') return 1;
    const { items } = this.group(document, at, element).group;
    const drawn = items.map((item) => (item.kind === 'glyphs' ? item.size : 0));
    const asked = element.paragraphs.flatMap(({ runs }) => runs.map(({ style }) => style.size));
    return drawn.length === 0 ? 1 : Math.min(1, Math.max(...drawn) / Math.max(...asked));
  }

  /** A growing text in the box that its lines fill; any other element as it is. */
  readonly settle = (element: PageElement, document: DesignDocument): PageElement => {
    if (!isKnownElement(element) || !isText(element) || element.fit !== 'grow') return element;
    const at = document.pages.findIndex((page) => page.elements.includes(element));
    return at < 0 ? element : settledText(element, this.group(document, at, element).group.height);
  };

  private group(document: DesignDocument, at: number, element: PageElement): LaidOutGroup {
    this.forgetOtherSettings(document);
    const laid = this.laidOut.get(element) ?? this.moved(element) ?? this.withValues(document, at, element);
    this.laidOut.set(element, laid);
    this.latest.set(element.id, element);
    return laid;
  }

  /** What a variable prints may change without any element's changing. */
  private forgetOtherSettings(document: DesignDocument): void {
    const printing = this.shown === undefined ? '' : printingOf(document.variables);
    if (printing === this.printing) return;
    this.printing = printing;
    this.laidOut = new WeakMap();
    this.latest.clear();
  }

  private withValues(document: DesignDocument, at: number, element: PageElement): LaidOutGroup {
    const values = this.valuesOf(document);
    const settings = this.settingsOf(document);
    const known = this.shown?.kept.find(element, values, settings);
    if (known !== undefined) return known;
    const visible = element.hidden ? { ...element, hidden: false } : element;
    const { group, issues } = layOutElement(this.shown === undefined ? asWritten(document) : document, at, visible, values, this.resources);
    const laid = { group: this.shown?.asFile === true ? group : withPlaceholder(visible, group), issues };
    this.shown?.kept.keep(element, values, settings, laid);
    return laid;
  }

  /** An element that only lies elsewhere than when it was drawn last looks the same there. */
  private moved(element: PageElement): LaidOutGroup | undefined {
    const before = this.latest.get(element.id);
    const laid = before && this.laidOut.get(before);
    if (before === undefined || laid === undefined || !differsInPlaceOnly(before, element)) return undefined;
    const [a, b, c, d, x, y] = laid.group.transform;
    const transform: Matrix = [a, b, c, d, x + element.x - before.x, y + element.y - before.y];
    return { ...laid, group: { ...laid.group, transform } };
  }

  /** What is put into the document's texts. */
  filling(document: DesignDocument): FillContext {
    return { values: this.valuesOf(document), settings: this.settingsOf(document), lang: document.lang, report: () => {} };
  }

  /** A name that stands for itself takes no form: it is no date, and is not called otherwise in capitals. */
  private settingsOf(document: DesignDocument): SettingsByName {
    return this.shown === undefined ? NO_SETTINGS : settingsByName(document.variables);
  }

  private valuesOf(document: DesignDocument): FileValues {
    if (this.known?.document !== document) {
      const written = writtenValues(document, this.draws);
      this.known = { document, values: this.shown === undefined ? written : fileValues(this.shown.values, written.draws) };
    }
    return this.known.values;
  }
}

function sameSize(one: Pick<DisplayPage, 'width' | 'height' | 'bleed'>, other: typeof one): boolean {
  return one.width === other.width && one.height === other.height && one.bleed === other.bleed;
}

/** The document without what it says of its variables. */
const asWritten = remembered((document: DesignDocument): DesignDocument => ({ ...document, variables: [] }));

/** A picture that is not chosen yet, or comes with each person, has a grey field in the editor; files have nothing there. */
function withPlaceholder(element: PageElement, group: DisplayGroup): DisplayGroup {
  if (element.type !== 'image' || group.items.length > 0) return group;
  const { width, height } = group;
  const field = rectangle(0, 0, width, height);
  const cross: Path = [
    ['M', 0, 0],
    ['L', width, height],
    ['M', width, 0],
    ['L', 0, height],
  ];
  const thin = { color: '#a1a1ad', width: 0.75, cap: 'butt' } as const;
  const items = [
    { kind: 'path', path: field, fill: '#ececf1', stroke: thin },
    { kind: 'path', path: cross, stroke: thin },
  ] as const;
  return { ...group, items };
}

/** Each variable stands for itself; draws that the server has not made yet are examples. */
function writtenValues(document: DesignDocument, draws: Draws): FileValues {
  const wanted = documentDraws(document);
  const first = () => 0;
  const random = Object.fromEntries(wanted.random.map((draw) => [draw.name, draws.random[draw.name] ?? drawRandom(draw, first)]));
  const numbers = Object.fromEntries(wanted.numbers.map((name) => [name, draws.numbers[name] ?? 1]));
  const variables = Object.fromEntries(documentVariables(document).map((name) => [name, `%${name}`]));
  return { variables, pictures: {}, draws: { ...draws, random, numbers } };
}
