import type { Db } from '../../../db/client';
import { findCreationStatus, type CreationStatus } from '../../../db/queries/creation-status';
import { isUuid } from '../../ids';
import { sayLink } from '../../i18n/links/say-link';
import { chooseLocale } from '../../i18n/ui/choose-locale';
import { pageAnswer } from '../disk/unready-answer';
import type { LinkPage } from '../disk/link-page';
import { overallStatus } from './creation-status';

/** More than so many are not listed here; the Disk shows them all. */
const MOST_LISTED = 200;

/** What the page needs of the world. */
export interface PickUpServices {
  readonly db: Db;
  /** Workspace of whoever is signed in on this request. */
  signedInWorkspace(request: Request): Promise<string | undefined>;
}

/**
 * Answers `/getform/{create_id}/`, the page that `url` of a call's answer names: it waits, shows how far the files are, and offers them.
 * Several files are everybody's diplomas: they are shown only to those who are signed in to their workspace.
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
  const open = creation.fileCount === 1 || (await services.signedInWorkspace(request)) === creation.workspaceId;
  if (!open)
    return pageAnswer(htmlRequest(request), 200, {
      ...page,
      text: `${page.text} ${sayLink(locale, 'signInText')}`,
      links: [{ href: '/sign-in', label: sayLink(locale, 'signIn') }],
    });
  return pageAnswer(htmlRequest(request), 200, { ...page, links: linksOf(locale, ready) });
}

function titleOf(status: 'pending' | 'ready' | 'failed', count: number) {
  if (status === 'failed') return 'goneTitle';
  if (status === 'pending') return count === 1 ? 'makingTitle' : 'makingManyTitle';
  return count === 1 ? 'readyTitle' : 'readyManyTitle';
}

function textOf(locale: 'ru' | 'en', status: 'pending' | 'ready' | 'failed', count: number, ready: number): string {
  if (status === 'failed') return sayLink(locale, 'goneText');
  if (count > 1) return sayLink(locale, status === 'pending' ? 'makingManyText' : 'readyManyText', { ready, count });
  return status === 'pending' ? sayLink(locale, 'waitText') : '';
}

function linksOf(locale: 'ru' | 'en', ready: CreationStatus['files']) {
  return ready.slice(0, MOST_LISTED).map((file) => ({
    href: `/getfile/${file.id}/pdf/?download=1`,
    label: sayLink(locale, 'pickUp', { name: `${file.name}.pdf` }),
  }));
}

/** This address is a page for people, whatever the client says it accepts. */
function htmlRequest(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set('accept', 'text/html');
  return new Request(request.url, { method: request.method, headers });
}
