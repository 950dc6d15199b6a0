import type { DesignDocument } from '../../document/design-document';
import { isKnownElement, type PageElement } from '../../document/elements';
import { variablePlaces } from '../../document/variable-places';
import { withEditedTexts } from './edit-texts';

/**
 * The document with a variable called otherwise wherever it stands, names without `%`: in texts, pictures, the file name, and its own
 * settings. A name that is taken makes one variable of both, with the settings of that one.
 */
export function withVariableRenamed(document: DesignDocument, from: string, to: string): DesignDocument {
  if (from === to) return document;
  // The `%` stays, so that the name keeps the style of its sign, which is the one that is printed.
  const renamed = withEditedTexts(document, (text) =>
    variablePlaces(text).flatMap(({ name, start, end }) => (name === from ? [{ from: start + 1, to: end, insert: to }] : [])),
  );
  const pages = renamed.pages.map((page) => ({ ...page, elements: page.elements.map((element) => withPicture(element, from, to)) }));
  const taken = document.variables.some(({ name }) => name === to);
  const variables = taken
    ? document.variables.filter(({ name }) => name !== from)
    : document.variables.map((settings) => (settings.name === from ? { ...settings, name: to } : settings));
  return { ...renamed, pages, variables };
}

function withPicture(element: PageElement, from: string, to: string): PageElement {
  if (!isKnownElement(element) || element.type !== 'image') return element;
  const { source } = element;
  return source !== null && 'variable' in source && source.variable === from
    ? { ...element, source: { ...source, variable: to } }
    : element;
}
