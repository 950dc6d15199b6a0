import type { PictureKey } from '../drawing/display-list';
import { remembered } from '../remembered';
import type { FontQuery } from '../text/font-face';
import type { DesignDocument } from './design-document';
import { definitionOf, isKnownElement, type KnownElement, type PageElement } from './elements';
import type { NeededDraw, RandomDraw, RandomSigns } from './functions/define-function';
import { prepareText, variesByFile } from './prepare-text';
import { isSystemVariable } from './system-variables';
import { settingsByName } from './variable-settings';

/** Draws to be made before a file is laid out; the same name stands once. */
export interface DocumentDraws {
  readonly random: readonly RandomDraw[];
  /** Names of sequences, in alphabetical order, so that two creations never take them crosswise. */
  readonly numbers: readonly string[];
}

/** Every text of an element that may hold variables. */
export function elementTexts(element: PageElement): readonly string[] {
  const own = isKnownElement(element) ? definitionOf(element).texts(element) : [];
  return [...own, element.alt, element.link].filter((text) => text !== '');
}

/** Whether the element looks different from file to file. */
export function isVariable(element: PageElement): boolean {
  if (element.hidden || !isKnownElement(element)) return false;
  return definitionOf(element).pictureVariables(element).length > 0 || elementTexts(element).some(variesByFile);
}

/** Names of all variables that the document's visible elements and its file name use, without `%`, in order of appearance; the server's own are not among them. */
export function documentVariables(document: DesignDocument, furtherTexts: readonly string[] = []): readonly string[] {
  return variablesBy(variablesOfElement, textVariables, document, furtherTexts);
}

/** Those of them that a caller has to give a value; one that only stands in a `{default …}`, that has a picture instead, or that the document does not require, may be missing. */
export function requiredVariables(document: DesignDocument, furtherTexts: readonly string[] = []): readonly string[] {
  const settings = settingsByName(document.variables);
  return variablesBy(requiredOfElement, requiredOfText, document, furtherTexts).filter((name) => settings.get(name)?.required ?? true);
}

/** Whether every file of a call shows the same: nothing in the document or its file name is a value, a number, a code or an address of the file's own. */
export function filesAreAlike(document: DesignDocument): boolean {
  const { numbers, random } = documentDraws(document);
  return namesBy(variablesOfElement, textVariables, document, []).length + numbers.length + random.length === 0;
}

function variablesBy(
  ofElement: (element: KnownElement) => readonly string[],
  ofText: (text: string) => readonly string[],
  document: DesignDocument,
  furtherTexts: readonly string[],
): readonly string[] {
  return namesBy(ofElement, ofText, document, furtherTexts).filter((name) => !isSystemVariable(name));
}

function namesBy(...[ofElement, ofText, document, furtherTexts]: Parameters<typeof variablesBy>): readonly string[] {
  const used = visibleElements(document).flatMap(ofElement);
  return distinct([...used, ...[document.fileName, ...furtherTexts].flatMap(ofText)]);
}

const variablesOfElement = remembered((element: KnownElement): readonly string[] => [
  ...elementTexts(element).flatMap(textVariables),
  ...definitionOf(element).pictureVariables(element),
]);
const requiredOfElement = remembered((element: KnownElement): readonly string[] => {
  const { pictureVariables, assets } = definitionOf(element);
  // An element with a picture of its own has something to show without any other.
  return [...elementTexts(element).flatMap(requiredOfText), ...(assets(element).length > 0 ? [] : pictureVariables(element))];
});

/** Names of the variables whose value is a picture: an address or a data URI. */
export function pictureVariables(document: DesignDocument): readonly string[] {
  return distinct(visibleElements(document).flatMap((element) => definitionOf(element).pictureVariables(element)));
}

/** Names of the variables that a text uses, without `%`. */
export function textVariables(text: string): readonly string[] {
  return prepareText(text).flatMap((segment) => {
    if (segment.kind === 'variable') return [segment.name];
    return segment.kind === 'function' ? segment.ready.variables : [];
  });
}

function requiredOfText(text: string): readonly string[] {
  return prepareText(text).flatMap((segment) => {
    if (segment.kind === 'variable') return [segment.name];
    return segment.kind === 'function' ? segment.ready.required : [];
  });
}

/** Every font that the document's texts ask for. */
export function documentFonts(document: DesignDocument): readonly FontQuery[] {
  return Array.from(new Map(visibleElements(document).flatMap(fontsOfElement)).values());
}

/** Fonts by what tells them apart. */
const fontsOfElement = remembered((element: KnownElement): readonly (readonly [name: string, font: FontQuery])[] => {
  if (element.type !== 'text') return [];
  return element.paragraphs
    .flatMap(({ runs }) => runs)
    .map(({ style: { family, weight, italic } }) => [JSON.stringify([family, weight, italic]), { family, weight, italic }] as const);
});

/** Every uploaded picture that the document draws, whatever the values are. */
export function documentAssets(document: DesignDocument): readonly PictureKey[] {
  const backgrounds = document.pages.flatMap(({ background }) => (background.picture ? [background.picture.asset] : []));
  return distinct([...backgrounds, ...visibleElements(document).flatMap((element) => definitionOf(element).assets(element))]);
}

/** What has to be drawn for each file: everything that the document, its file name and further texts (the letter's) mention. */
export function documentDraws(document: DesignDocument, furtherTexts: readonly string[] = []): DocumentDraws {
  const mentioned = visibleElements(document).flatMap(drawsOfElement);
  return distinctDraws([...mentioned, ...[document.fileName, ...furtherTexts].flatMap(textDraws)]);
}

const drawsOfElement = remembered((element: KnownElement) => elementTexts(element).flatMap(textDraws));

/** What has to be drawn for these texts. */
export function drawsOfTexts(texts: readonly string[]): DocumentDraws {
  return distinctDraws(texts.flatMap(textDraws));
}

function distinctDraws(needs: readonly NeededDraw[]): DocumentDraws {
  const random = new Map<string, RandomDraw>();
  const numbers = new Set<string>();
  for (const need of needs) {
    if (need.kind === 'number') numbers.add(need.sequence);
    else if (!random.has(need.draw.name)) random.set(need.draw.name, need.draw);
  }
  return { random: Array.from(random.values()), numbers: Array.from(numbers).sort() };
}

const ALPHABETS: Readonly<Record<RandomSigns, string>> = {
  digits: '0123456789',
  letters: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  mixed: '23456789ABCDEFGHJKLMNPQRSTUVWXYZ',
};

/** Makes a random text; `pick(n)` gives a fair whole number from 0 to n − 1. */
export function drawRandom({ signs, length }: RandomDraw, pick: (choices: number) => number): string {
  const alphabet = ALPHABETS[signs];
  return Array.from({ length }, () => alphabet.charAt(pick(alphabet.length))).join('');
}

function textDraws(text: string): readonly NeededDraw[] {
  return prepareText(text).flatMap((segment) => (segment.kind === 'function' ? segment.ready.draws : []));
}

function visibleElements(document: DesignDocument): readonly KnownElement[] {
  return document.pages.flatMap((page) => page.elements.filter(isKnownElement).filter((element) => !element.hidden));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return Array.from(new Set(values));
}
