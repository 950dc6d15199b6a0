import type { DesignDocument } from '../../document/design-document';
import { isKnownElement, type PageElement } from '../../document/elements';
import { joinedText, type TextParagraph } from '../../document/text-paragraphs';
import { replacedText, type TextRange } from '../text/edit-text';

/** Other characters for a range of a text, in UTF-16 units of that text. */
export interface TextEdit extends TextRange {
  readonly insert: string;
}

/** What to change in a text; ranges in order, none over another. */
export type EditsOf = (text: string) => readonly TextEdit[];

/** The document with the same edits made in every text that may hold variables: texts, codes, links, alternative texts, the file name. */
export function withEditedTexts(document: DesignDocument, editsOf: EditsOf): DesignDocument {
  const pages = document.pages.map((page) => {
    const elements = page.elements.map((element) => editedElement(element, editsOf));
    return elements.every((element, at) => element === page.elements[at]) ? page : { ...page, elements };
  });
  return { ...document, pages, fileName: editedText(document.fileName, editsOf) };
}

function editedElement(element: PageElement, editsOf: EditsOf): PageElement {
  const [link, alt] = [editedText(element.link, editsOf), editedText(element.alt, editsOf)];
  const framed = link === element.link && alt === element.alt ? element : { ...element, link, alt };
  if (!isKnownElement(framed)) return framed;
  if (framed.type === 'text') {
    const paragraphs = framed.paragraphs.map((paragraph) => editedParagraph(paragraph, editsOf));
    return paragraphs.every((paragraph, at) => paragraph === framed.paragraphs[at]) ? framed : { ...framed, paragraphs };
  }
  if (framed.type !== 'qr') return framed;
  const text = editedText(framed.text, editsOf);
  return text === framed.text ? framed : { ...framed, text };
}

function editedParagraph(paragraph: TextParagraph, editsOf: EditsOf): TextParagraph {
  return editsOf(joinedText(paragraph)).reduceRight(
    (edited, { insert, ...range }) => replacedText([edited], range, insert)[0] ?? edited,
    paragraph,
  );
}

function editedText(text: string, editsOf: EditsOf): string {
  return editsOf(text).reduceRight((edited, { from, to, insert }) => `${edited.slice(0, from)}${insert}${edited.slice(to)}`, text);
}
