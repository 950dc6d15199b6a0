import type { DesignDocument } from '../../document/design-document';
import { isKnownElement, type PageElement } from '../../document/elements';
import { joinedText, type TextParagraph } from '../../document/text-paragraphs';
import { variablePlaces } from '../../document/variable-places';
import { replacedText } from '../text/edit-text';

/**
 * The document with a variable called otherwise wherever it stands: texts, codes, pictures, links, alternative texts, the file name, and
 * its own settings. Names without `%`. A name that is taken makes one variable of both, with the settings of that one.
 */
export function withVariableRenamed(document: DesignDocument, from: string, to: string): DesignDocument {
  if (from === to) return document;
  const pages = document.pages.map((page) => ({ ...page, elements: page.elements.map((element) => renamedIn(element, from, to)) }));
  const taken = document.variables.some(({ name }) => name === to);
  const variables = taken
    ? document.variables.filter(({ name }) => name !== from)
    : document.variables.map((settings) => (settings.name === from ? { ...settings, name: to } : settings));
  return { ...document, pages, variables, fileName: renamedText(document.fileName, from, to) };
}

function renamedIn(element: PageElement, from: string, to: string): PageElement {
  const link = renamedText(element.link, from, to);
  const alt = renamedText(element.alt, from, to);
  const framed = link === element.link && alt === element.alt ? element : { ...element, link, alt };
  if (!isKnownElement(framed)) return framed;
  switch (framed.type) {
    case 'text': {
      const paragraphs = framed.paragraphs.map((paragraph) => renamedParagraph(paragraph, from, to));
      return paragraphs.every((paragraph, at) => paragraph === framed.paragraphs[at]) ? framed : { ...framed, paragraphs };
    }
    case 'qr': {
      const text = renamedText(framed.text, from, to);
      return text === framed.text ? framed : { ...framed, text };
    }
    case 'image': {
      const { source } = framed;
      return source !== null && 'variable' in source && source.variable === from ? { ...framed, source: { variable: to } } : framed;
    }
    default:
      return framed;
  }
}

/** Only the name after `%` is replaced, so that it keeps the style of its sign, which is the one that is printed. */
function renamedParagraph(paragraph: TextParagraph, from: string, to: string): TextParagraph {
  const places = variablePlaces(joinedText(paragraph)).filter(({ name }) => name === from);
  return places.reduceRight(
    (renamed, { start, end }) => replacedText([renamed], { from: start + 1, to: end }, to)[0] ?? renamed,
    paragraph,
  );
}

function renamedText(text: string, from: string, to: string): string {
  const places = variablePlaces(text).filter(({ name }) => name === from);
  return places.reduceRight((renamed, { start, end }) => `${renamed.slice(0, start)}%${to}${renamed.slice(end)}`, text);
}
