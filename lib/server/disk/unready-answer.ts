import { databaseError } from '../../../db/database-error';
import { sayLink } from '../../i18n/links/say-link';
import { chooseLocale } from '../../i18n/ui/choose-locale';
import { openToAllOrigins } from '../http/cors';
import { log } from '../log';
import { isPassing } from '../passing-trouble';
import { LINK_PAGE_HEADERS, linkPage, type LinkPage } from './link-page';

/** What every answer about somebody's file carries: not for search engines, not to be guessed at, its address not passed on. */
export const SAFE_HEADERS = {
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/**
 * Until a file is made, and for an id that never was, alike word for word: 404, not to be kept, ask again in a second. People get a page
 * that asks by itself.
 */
export function notReadyAnswer(request: Request): Response {
  const locale = chooseLocale(request.headers.get('accept-language'));
  const page: LinkPage = { locale, title: sayLink(locale, 'waitTitle'), text: sayLink(locale, 'waitText'), refresh: 2 };
  return pageAnswer(request, 404, page, { 'Retry-After': '1' });
}

/** The file could not be made, was withdrawn or lies in the trash; nothing to wait for. */
export function failedAnswer(request: Request): Response {
  const locale = chooseLocale(request.headers.get('accept-language'));
  return pageAnswer(request, 410, { locale, title: sayLink(locale, 'goneTitle'), text: sayLink(locale, 'goneText') });
}

/** The workspace shows its files to its members only: nothing here for a stranger, as if it were not there; a person may sign in. */
export function closedAnswer(request: Request): Response {
  const locale = chooseLocale(request.headers.get('accept-language'));
  const { pathname, search } = new URL(request.url);
  const links = [{ href: `/sign-in?next=${encodeURIComponent(pathname + search)}`, label: sayLink(locale, 'signIn') }];
  return pageAnswer(request, 404, { locale, title: sayLink(locale, 'closedTitle'), text: sayLink(locale, 'closedText'), links });
}

/** What `answer` says; while the database or the Storage is away or full, 503, and a page that asks again by itself. */
export async function orAwayAnswer(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!isPassing(error)) throw error;
    log.error({ err: databaseError(error) ?? error }, 'answering for a file');
    const locale = chooseLocale(request.headers.get('accept-language'));
    const page: LinkPage = { locale, title: sayLink(locale, 'awayTitle'), text: sayLink(locale, 'awayText'), refresh: 5 };
    return pageAnswer(request, 503, page, { 'Retry-After': '5' });
  }
}

/** A page for who asks for HTML, else the same in one line of text. */
export function pageAnswer(request: Request, status: number, page: LinkPage, headers: Record<string, string> = {}): Response {
  const wantsHtml = /\btext\/html\b/i.test(request.headers.get('accept') ?? '');
  const body = wantsHtml ? linkPage(page) : `${page.title}\n`;
  const form = wantsHtml ? LINK_PAGE_HEADERS : { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(request.method === 'HEAD' ? null : body, {
    status,
    headers: {
      ...openToAllOrigins(request),
      ...SAFE_HEADERS,
      ...form,
      'Cache-Control': 'no-store',
      Vary: 'Accept, Accept-Language',
      ...headers,
    },
  });
}
