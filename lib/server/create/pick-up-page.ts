import type { Db } from '../../../db/client';
import { findCreationStatus, type CreationStatus } from '../../../db/queries/creation-status';
import { findFileToVerify } from '../../../db/queries/file-to-verify';
import { isUuid } from '../../ids';
import type { Locale } from '../../i18n/phrase';
import { sayLink } from '../../i18n/links/say-link';
import { chooseLocale } from '../../i18n/ui/choose-locale';
import { pageAnswer } from '../disk/unready-answer';
import type { LinkPage } from '../disk/link-page';
import type { LinkReader } from '../disk/serve-file';
import { shownPicture } from '../verify/shown-picture';
import { isOpenToAll, overallStatus } from './creation-status';

/** More than so many are not listed here; the Disk shows them all. */
const MOST_LISTED = 200;

type ReadyFile = CreationStatus['files'][number];

/** What the page needs of the world. */
export interface PickUpServices extends LinkReader {
  readonly db: Db;
}

/**
 * Answers `/getform/{create_id}/`, the page that `url` of a call's answer names: it waits, shows how far the files are, and offers them.
 * Several files are everybody's diplomas: they are shown only to those who are signed in to their workspace, unless that opens it; and
 * where links are closed, so is a single file.
 */
export async function answerPickUp(request: Request, id: string, services: PickUpServices): Promise<Response> {
  const locale = chooseLocale(request.headers.get('accept-language'));
  const creation = isUuid(id) ? await findCreationStatus(services.db, id.toLowerCase()) : undefined;
  if (creation === undefined)
    return pageAnswer(htmlRequest(request), 404, { locale, title: sayLink(locale, 'noneTitle'), text: sayLink(locale, 'noneText') });
  const status = overallStatus(creation);
  const title = sayLink(locale, titleOf(status, creation.fileCount));
  const ready = creation.files.filter((file) => file.state === 'ready' && !file.gone);
  const page: LinkPage = {
    locale,
    title,
    text: textOf(locale, status, creation.fileCount, ready.length),
    ...(status === 'pending' ? { refresh: 2 } : {}),
  };
  if (!isOpenToAll(creation) && (await services.signedInWorkspace(request)) !== creation.workspaceId)
    return pageAnswer(htmlRequest(request), 200, {
      ...page,
      text: `${page.text} ${sayLink(locale, 'signInText')}`,
      links: [{ href: `/sign-in?next=${encodeURIComponent(`/getform/${creation.id}/`)}`, label: sayLink(locale, 'signIn') }],
    });
  const [only] = ready;
  const shown =
    creation.fileCount === 1 && only ? await onlyFile(services.db, only, creation, locale) : listedFiles(locale, ready, creation);
  return pageAnswer(htmlRequest(request), 200, { ...page, ...shown });
}

function titleOf(status: 'pending' | 'ready' | 'failed', count: number) {
  if (status === 'failed') return 'goneTitle';
  if (status === 'pending') return count === 1 ? 'makingTitle' : 'makingManyTitle';
  return count === 1 ? 'readyTitle' : 'readyManyTitle';
}

function textOf(locale: Locale, status: 'pending' | 'ready' | 'failed', count: number, ready: number): string {
  if (status === 'failed') return sayLink(locale, 'goneText');
  if (count > 1) return sayLink(locale, status === 'pending' ? 'makingManyText' : 'readyManyText', { ready, count });
  return status === 'pending' ? sayLink(locale, 'waitText') : '';
}

/** A graduate's own file: its name, its first page as a picture, and a button for each form it can be had in. */
async function onlyFile(db: Db, file: ReadyFile, { downloads }: CreationStatus, locale: Locale): Promise<Partial<LinkPage>> {
  const code = file.verifyCode;
  const known = code === null ? undefined : await findFileToVerify(db, code);
  const picture = known && code !== null ? shownPicture(known, code, locale) : undefined;
  const links = downloads.map((form) => ({ href: downloadOf(file, form), label: sayLink(locale, `pickUp_${form}`) }));
  return { text: file.name, links, ...(picture && { picture }) };
}

/** A link for each file, in the form that the workspace chose. */
function listedFiles(locale: Locale, ready: CreationStatus['files'], { downloads }: CreationStatus): Partial<LinkPage> {
  const [form = 'pdf'] = downloads;
  const links = ready
    .slice(0, MOST_LISTED)
    .map((file) => ({ href: downloadOf(file, form), label: sayLink(locale, 'pickUp', { name: `${file.name}.${form}` }) }));
  return { links };
}

function downloadOf({ id }: ReadyFile, form: 'pdf' | 'jpg'): string {
  return `/getfile/${id}/${form === 'pdf' ? 'pdf/' : ''}?download=1`;
}

/** This address is a page for people, whatever the client says it accepts. */
function htmlRequest(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set('accept', 'text/html');
  return new Request(request.url, { method: request.method, headers });
}
