import { findDocumentToCreate, type DocumentToCreate } from '../../../db/queries/document-to-create';
import { findMailTemplate, type SavedMailTemplate } from '../../../db/queries/mail-template';
import {
  documentAssets,
  documentDraws,
  documentFonts,
  documentVariables,
  filesAreAlike,
  pictureVariables,
  requiredVariables,
} from '../../document/document-needs';
import type { DesignDocument } from '../../document/design-document';
import { catalogueWith } from '../../document/own-font';
import { pictureBoxes } from '../../document/picture-boxes';
import { AppError } from '../../errors';
import { fontsNeeded } from '../../text/fonts-needed';
import type { Caller } from '../auth/token-scope';
import { mapInTurns } from '../in-turns';
import { emailWarnings } from '../mail/email-warnings';
import { choosePages, onlyPages } from './choose-pages';
import { civilTime } from './civil-time';
import { createLimits } from './create-limits';
import type { CreateRequest } from './create-request';
import type { CreateServices } from './create-services';
import type { CreateWarning } from './create-warning';
import { takeInPictures } from './take-in-pictures';

/** What a call asks for, with all that it names looked up. */
export type CreationPlan = Awaited<ReturnType<typeof planCreation>>;

/** Everything that can be found out, and refused, before the transaction begins. */
export async function planCreation(services: CreateServices, caller: Caller, request: CreateRequest) {
  const document = await findDocument(services, caller, request.docId);
  const pages = choosePages(document.content, request.pages);
  const template = await findTemplate(services, caller, request.mailId);
  // A letter's variables and draws count as the document's own.
  const letter = template && [template.subject, template.body];
  const shown = onlyPages(document.content, pages);
  const { rows, taken, links } = await takeInPictures(request.rows, pictureVariables(shown), {
    limits: createLimits(),
    takeIn: (bytes, variable) => services.takeInPicture(bytes, pictureBoxes(shown, [variable])),
  });
  const rowWarnings = await mapInTurns(request.rows, (row) => (letter ? [...row.warnings, ...emailWarnings(row.variables)] : row.warnings));
  return {
    request,
    document,
    template,
    pages,
    versions: [document.id, document.revision, letter],
    rows,
    taken,
    links,
    warnings: [...request.warnings, ...documentWarnings(shown, letter !== undefined && !services.mailConnected())],
    rowWarnings,
    variables: { used: new Set(documentVariables(shown, letter)), required: new Set(requiredVariables(shown, letter)) },
    draws: documentDraws(shown, letter),
    now: civilTime(services.now(), caller.workspace.timeZone),
    frozen: {
      document,
      fontKeys: fontsNeeded(documentFonts(document.content), catalogueWith(document.ownFonts)).map((font) => font.key),
      assetKeys: documentAssets(document.content),
    },
  };
}

/** Another workspace's document is not found by the same words as one that never was. */
async function findDocument({ db }: CreateServices, { scope }: Caller, id: string): Promise<DocumentToCreate> {
  const document = await findDocumentToCreate(db, scope, id);
  if (document === undefined) throw new AppError('doc_not_found');
  if (document.trashed) throw new AppError('doc_in_trash', { document: document.name });
  return document;
}

/** Undefined when the call wants no letters. */
async function findTemplate({ db }: CreateServices, { scope }: Caller, id: string | undefined): Promise<SavedMailTemplate | undefined> {
  if (id === undefined) return undefined;
  const template = await findMailTemplate(db, scope, id);
  if (template === undefined) throw new AppError('mail_not_found');
  return template;
}

function documentWarnings(shown: DesignDocument, lettersAreKept: boolean): readonly CreateWarning[] {
  const warnings: CreateWarning[] = [];
  if (filesAreAlike(shown)) warnings.push({ code: 'no_variables' });
  if (lettersAreKept) warnings.push({ code: 'mail_not_connected' });
  return warnings;
}
