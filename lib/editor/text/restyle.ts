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

/** The styles in the chosen texts, each different one once. */
export function chosenStyles(editor: Editor): readonly RunStyle[] {
  return editor.selected.filter(isText).flatMap(({ paragraphs }) => stylesIn(paragraphs));
}

/** Sets characters of the chosen texts: all of them, or a range of the one being typed in. */
export function setTextStyle(editor: Editor, change: Partial<RunStyle>, range?: TextRange, burst?: string): void {
  editParagraphs(editor, 'style', (paragraphs) => styledText(paragraphs, change, range), burst);
}

/** Sets paragraphs of the chosen texts. */
export function setParagraphStyle(editor: Editor, change: Partial<ParagraphStyle>, range?: TextRange): void {
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
