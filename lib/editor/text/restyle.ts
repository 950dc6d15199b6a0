import type { PageElement, TextElement } from '../../document/elements';
import { isKnownElement } from '../../document/elements';
import type { TextParagraph } from '../../document/text-paragraphs';
import { withEach } from '../edit-document';
import type { Editor } from '../editor';
import type { ChangeLabel } from '../history';
import { styledParagraphsIn, styledText, stylesIn, type ParagraphStyle, type RunStyle, type TextRange } from './edit-text';

/** Whether the element is a text of this version's shape. */
export function isText(element: PageElement): element is TextElement {
  return isKnownElement(element) && element.type === 'text';
}

/** The styles in the chosen texts, or in what is marked of the one being typed in; each different one once. */
export function chosenStyles(editor: Editor): readonly RunStyle[] {
  return editor.selected.filter(isText).flatMap(({ paragraphs }) => stylesIn(paragraphs, markedRange(editor)));
}

/** What is marked of the text being typed in; undefined: nothing, so that a setting is meant for all of it. */
function markedRange({ state }: Editor): TextRange | undefined {
  const { editing, marked } = state.session;
  return editing !== null && marked !== null && marked.from < marked.to ? marked : undefined;
}

/** Sets characters of the chosen texts: all of them, or what is marked of the one being typed in. */
export function setTextStyle(editor: Editor, change: Partial<RunStyle>, burst?: string): void {
  const range = markedRange(editor);
  editParagraphs(editor, 'style', (paragraphs) => styledText(paragraphs, change, range), burst);
}

/** Sets paragraphs of the chosen texts: all of them, or those that are marked in the one being typed in. */
export function setParagraphStyle(editor: Editor, change: Partial<ParagraphStyle>): void {
  const range = markedRange(editor);
  editParagraphs(editor, 'style', (paragraphs) => styledParagraphsIn(paragraphs, change, range));
}

/** Changes the paragraphs of every chosen text that is not locked. */
export function editParagraphs(
  editor: Editor,
  label: ChangeLabel,
  edit: (paragraphs: readonly TextParagraph[]) => TextParagraph[],
  burst?: string,
): void {
  const ids = editor.selected.filter((element) => isText(element) && !element.locked).map(({ id }) => id);
  const change = (element: PageElement) => (isText(element) ? { ...element, paragraphs: edit(element.paragraphs) } : element);
  editor.change(label, (document) => withEach(document, editor.page.id, ids, change), {}, burst);
}
