import type { Scope } from '@/db/scope';
import type { DesignDocument } from '@/lib/document/design-document';
import { takeAsset } from '@/lib/server/assets/take-asset';
import { remakeFile } from '@/lib/server/disk/change-files';
import { changeFolder, restoreFolder, trashFolder } from '@/lib/server/disk/disk-folders';
import { changeDocument, restoreDocument, trashDocument } from '@/lib/server/documents/change-documents';
import { documentState, documentStates } from '@/lib/server/documents/document-states';
import { readSavedDocument, saveDocument } from '@/lib/server/documents/save-document';
import { dropFont } from '@/lib/server/fonts/drop-font';
import { takeFont } from '@/lib/server/fonts/take-font';
import { readMailTemplate, saveMailTemplate, trashMailTemplate } from '@/lib/server/mail/mail-templates';
import { AppError } from '@/lib/errors';
import { documentOf, text } from '../render/sample-documents';
import { quartersPng } from '../render/sample-pictures';
import { ttfFile } from '../harness/font-files';

const FAMILY = 'ST Serif';
const WEIGHTS = [400, 700] as const;

/** What an edition of the document is made with: its number says which font and which background. */
export interface Looks {
  readonly fontKey: string;
  readonly picture: string;
}

/** What a workspace works on while calls come. */
export interface Edited {
  readonly scope: Scope;
  readonly userId: string;
  readonly documentId: string;
  readonly templateId: string;
  readonly folderId: string;
}

/** Editions of the document and of the mail template as they were saved, the newest last: a restored one stands there again. */
export interface Saves {
  readonly document: readonly number[];
  readonly template: readonly number[];
}

/** Two fonts and two backgrounds of the workspace's own, for even and odd editions. */
export async function takeLooks(scope: Scope, userId: string): Promise<readonly [Looks, Looks]> {
  const pictures = await Promise.all([3, 4].map(async (channels) => takeAsset(scope, await quartersPng(channels === 3 ? 3 : 4))));
  const fonts = await Promise.all(WEIGHTS.map((weight) => takeFont(scope, fontFile(weight, userId))));
  const [even, odd] = fonts.map(({ key }, at) => ({ fontKey: key, picture: pictures[at]?.key ?? '' }));
  if (even === undefined || odd === undefined) throw new Error('there are two');
  return [even, odd];
}

function fontFile(weight: (typeof WEIGHTS)[number], licensedBy: string) {
  return { bytes: ttfFile({ family: FAMILY, weight }), licensedBy };
}

/** The document in this edition: its number in its text, its font and its background. */
export function documentIn(edition: number, looks: readonly [Looks, Looks]): DesignDocument {
  const document = documentOf([text(`edition ${edition}: %name`, 60, { family: FAMILY, weight: weightOf(edition) })]);
  const picture = { asset: looks[edition % 2 === 0 ? 0 : 1].picture, fit: 'fill' as const };
  return { ...document, pages: document.pages.map((page) => ({ ...page, background: { ...page.background, picture } })) };
}

const weightOf = (edition: number) => WEIGHTS[edition % 2 === 0 ? 0 : 1];

/** The edition that a text tells of. */
export function editionIn(told: string): number {
  return Number(/edition (\d+)/.exec(told)?.[1]);
}

/**
 * Changes all of it through the functions of the application, one thing after another, until it is stopped: saves and restores the document,
 * renames it, swaps its font and background, saves the mail template, has made files made again, renames the folder, and throws each of them
 * away and takes it back. `madeFile` names a file to make again.
 */
export function keepEditing(
  { scope, userId, documentId, templateId, folderId }: Edited,
  looks: readonly [Looks, Looks],
  madeFile: () => string,
) {
  const saves = { document: [1], template: [1] };
  let [edition, rounds, editing] = [1, 0, true];
  const saveAs = async (content: DesignDocument) => {
    const printed = editionIn(JSON.stringify(content));
    const { revision } = await readSavedDocument(scope, documentId);
    await takeFont(scope, fontFile(weightOf(printed), userId));
    // Before it is saved: a call may see it at once.
    saves.document.push(printed);
    await saveDocument(scope, documentId, { content, revision });
    const other = looks[printed % 2 === 0 ? 1 : 0];
    // The font is in use when the edition before was of the same looks.
    await refusedAs('not_found', () => dropFont(scope, other.fontKey));
  };
  const steps = [
    () => saveAs(documentIn(++edition, looks)),
    () => changeDocument(scope, documentId, { name: `Диплом ${rounds}` }),
    () => saveAs(documentIn(++edition, looks)),
    async () => {
      // States saved within minutes of each other are kept as one: the oldest that there is.
      const { states } = await documentStates(scope, documentId);
      const { content } = await documentState(scope, documentId, states.at(-1)?.revision ?? 0);
      await saveAs(content);
    },
    async () => {
      await trashDocument(scope, documentId);
      await restoreDocument(scope, documentId);
    },
    async () => {
      const next = saves.template.length + 1;
      const { revision } = await readMailTemplate(scope, templateId);
      saves.template.push(next);
      await saveMailTemplate(scope, templateId, { subject: `edition ${next}`, revision });
    },
    async () => {
      await trashMailTemplate(scope, templateId, true);
      await trashMailTemplate(scope, templateId, false);
    },
    () => changeFolder(scope, folderId, { name: `Выпуск ${rounds}` }),
    async () => {
      await trashFolder(scope, folderId);
      // A call that came into it meanwhile has brought it back.
      await refusedAs('not_found', () => restoreFolder(scope, folderId));
    },
    () => refusedAs('conflict', () => remakeFile(scope, madeFile(), {})),
  ];
  const ended = (async () => {
    for (; editing; rounds += 1) for (const step of steps) await step();
  })();
  // Told when it is stopped.
  ended.catch(() => undefined);
  return {
    saves: saves as Saves,
    async stop() {
      editing = false;
      await ended;
      return rounds * steps.length;
    },
  };
}

/** Does something that may be refused for this one reason. */
async function refusedAs(code: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== code) throw error;
  }
}
