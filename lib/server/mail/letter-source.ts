import { getDatabase } from '../../../db/client';
import { findFileToMail, type AttachedFile, type FileToMail } from '../../../db/queries/letter-to-send';
import { findSettings } from '../../../db/queries/workspace-settings';
import type { LetterDraft } from '../../api/mail-templates';
import { documentVariables, drawsOfTexts, textVariables } from '../../document/document-needs';
import { isSystemVariable } from '../../document/system-variables';
import { AppError } from '../../errors';
import { say } from '../../i18n/ui/say';
import type { Session } from '../auth/sessions';
import { civilTime } from '../create/civil-time';
import { nameFile } from '../create/name-file';
import { exampleDraws, readDocumentPreview } from '../documents/document-preview';
import { linkBase } from '../http/link-base';

/** What a letter that is being written is filled from. */
export interface LetterSource {
  readonly file: AttachedFile;
  /** The same for every letter of the file's creation. */
  readonly terms: Omit<FileToMail, 'content' | 'file'>;
  /** Names of the variables that have a meaning here; undefined: nothing was chosen to tell by. */
  readonly known: ReadonlySet<string> | undefined;
}

/** What the draft is to be filled from. Throws `not_found` for a file or document that is not there. */
export async function readSource(
  session: Session,
  { fileId, documentId, subject, body }: LetterDraft,
  headers: Headers,
): Promise<LetterSource> {
  const { db } = await getDatabase();
  const { scope } = session;
  const source = fileId === undefined ? await sampleSource(session, documentId, headers) : await fileSource(session, fileId);
  // Numbers and codes that only this letter asks for are drawn when the files are made.
  const examples = await exampleDraws(db, scope, drawsOfTexts([subject, body]));
  const { draws } = source.file;
  const random = { ...examples.random, ...draws.random };
  const numbers = { ...examples.numbers, ...draws.numbers };
  return { ...source, file: { ...source.file, draws: { ...draws, random, numbers } } };
}

async function fileSource({ scope }: Session, fileId: string): Promise<LetterSource> {
  const { db } = await getDatabase();
  const found = await findFileToMail(db, scope, fileId);
  if (found === undefined) throw new AppError('not_found');
  const { content, file, ...terms } = found;
  return { file, terms, known: new Set([...documentVariables(content), ...Object.keys(file.variables)]) };
}

/** An example of a file: of the document's sample values, or of nothing. */
async function sampleSource({ scope, workspace }: Session, documentId: string | undefined, headers: Headers): Promise<LetterSource> {
  const { db } = await getDatabase();
  const settings = await findSettings(db, scope);
  if (settings === undefined) throw new AppError('not_found');
  const base = linkBase(headers);
  const { timeZone } = workspace;
  const now = new Date();
  const terms = {
    creationId: EXAMPLE_ID,
    linkBase: base,
    workspace: { name: settings.name, locale: settings.locale, letterFormat: settings.letterFormat },
  };
  const file = { id: EXAMPLE_ID, length: 0, digest: '' };
  if (documentId === undefined) {
    const draws = { now: civilTime(now, timeZone), random: {}, numbers: {} };
    const name = say(settings.locale, 'ui.mail.example_file');
    return { terms: { ...terms, lang: settings.locale, settings: [] }, file: { ...file, name, variables: {}, draws }, known: undefined };
  }
  const saved = await readDocumentPreview(scope, documentId, { now, timeZone, linkBase: base });
  if (!('preview' in saved)) throw new AppError('conflict', { reason: 'unreadable_document' });
  const { document, variables: asked, draws } = saved.preview;
  const texts = asked.filter(({ kind, sample }) => kind !== 'picture' && sample !== '');
  const variables = Object.fromEntries(texts.map(({ name, sample }) => [name, sample]));
  const name = nameFile({ name: saved.name, content: document }, { variables, pictures: {}, draws });
  const known = new Set(asked.map((one) => one.name));
  return { terms: { ...terms, lang: document.lang, settings: document.variables }, file: { ...file, name, variables, draws }, known };
}

/** No file has it. */
const EXAMPLE_ID = '00000000-0000-4000-8000-000000000000';

/** Variables that callers may always send. */
const ALWAYS_KNOWN = new Set(['email', 'filename']);

/** Variables that neither the document nor the file has: a slip, or something that the call has to send. */
export function unknownVariables({ subject, body }: LetterDraft, { known }: LetterSource): readonly string[] {
  if (known === undefined) return [];
  const used = new Set([...textVariables(subject), ...textVariables(body)]);
  return [...used].filter((name) => !known.has(name) && !isSystemVariable(name) && !ALWAYS_KNOWN.has(name));
}
