import { findFileToServe, type FileToServe } from '../../../db/queries/file-to-serve';
import { findFileToVerify, type FileToVerify } from '../../../db/queries/file-to-verify';
import { formatDate, LONG } from '../../document/date-format';
import type { Locale } from '../../i18n/phrase';
import { chooseLocale } from '../../i18n/ui/choose-locale';
import { sayVerify } from '../../i18n/verify/say-verify';
import { civilTime } from '../create/civil-time';
import { byteSource } from '../disk/byte-source';
import { isNotModified } from '../disk/conditional';
import { drawPage } from '../disk/draw-page';
import { jpgCache } from '../disk/jpg-cache';
import type { FileServices } from '../disk/serve-file';
import { orAwayAnswer, SAFE_HEADERS } from '../disk/unready-answer';
import { isShown, PICTURE_SIDE, shownPicture } from './shown-picture';
import { readVerifyCode } from './verify-code';
import { VERIFY_PAGE_HEADERS, verifyPage, type VerifyPage } from './verify-page';

/** Seconds after which a page looks again whether what is being made is there. */
const REFRESH = 2;

/**
 * Answers `GET` and `HEAD` of `/v/{code}`: whether the file with this code printed on it is genuine and still holds. It shows what the
 * print shows and never the file's id. A withdrawn file is found all the same, since that is what is asked. While a file is made again the
 * former edition still holds, as its link shows it, and so it does when that did not succeed.
 */
export function answerVerify(request: Request, text: string, services: Pick<FileServices, 'db'>): Promise<Response> {
  return orAwayAnswer(request, () => verify(request, text, services));
}

async function verify(request: Request, text: string, services: Pick<FileServices, 'db'>): Promise<Response> {
  const code = readVerifyCode(text);
  const file = code === undefined ? undefined : await findFileToVerify(services.db, code);
  const locale = localeOf(request, file);
  if (code === undefined || file === undefined || (!file.made && file.state === 'failed'))
    return answer(request, 404, { locale, standing: 'none', title: sayVerify(locale, 'none'), text: sayVerify(locale, 'noneText') });
  if (!file.made) {
    const page = { locale, title: sayVerify(locale, 'making'), text: sayVerify(locale, 'makingText'), refresh: REFRESH };
    return answer(request, 404, { ...page, standing: 'making' }, { 'Retry-After': '1' });
  }
  return answer(request, 200, pageOf(file, code, locale));
}

/** Answers `GET` and `HEAD` of `/v/{code}/picture`: the first page, small; not found where the file's own link would not show it either. */
export async function answerVerifyPicture(request: Request, text: string, services: FileServices): Promise<Response> {
  const code = readVerifyCode(text);
  const found = code === undefined ? undefined : await findFileToVerify(services.db, code);
  const file = found && isShown(found) ? await findFileToServe(services.db, found.id) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers: { ...SAFE_HEADERS, 'Cache-Control': 'no-store' } });
  const validators = { etag: `"${file.digest ?? ''}-small"`, lastModified: file.madeAt ?? new Date(0) };
  const headers = {
    ...SAFE_HEADERS,
    'Content-Type': 'image/jpeg',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-cache',
    ETag: validators.etag,
    'Last-Modified': validators.lastModified.toUTCString(),
  };
  if (isNotModified(request.headers, validators)) return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') return new Response(null, { headers });
  const picture = (await smallPicture(file, services)) as Uint8Array<ArrayBuffer>;
  return new Response(picture, { headers: { ...headers, 'Content-Length': String(picture.length) } });
}

function smallPicture(file: FileToServe, services: FileServices): Promise<Uint8Array> {
  const draw = () => drawPage(services.db, services, file, 0, byteSource(file, services), PICTURE_SIDE);
  return jpgCache().get(`${file.id} ${file.digest ?? ''} small`, draw);
}

function pageOf(file: FileToVerify, code: string, locale: Locale): VerifyPage {
  const picture = shownPicture(file, code, locale);
  const day = (moment: Date | null) => formatDate(civilTime(moment ?? new Date(0), file.timeZone), LONG, locale);
  const standing = file.withdrawnAt !== null ? 'withdrawn' : file.edition > 1 ? 'replaced' : 'valid';
  const date = standing === 'withdrawn' ? day(file.withdrawnAt) : day(file.madeAt);
  const again = standing !== 'withdrawn' && file.state === 'pending';
  return {
    locale,
    standing,
    title: sayVerify(locale, standing),
    text: sayVerify(locale, `${standing}Text`, { date }),
    ...(again && { note: sayVerify(locale, 'againText'), refresh: REFRESH }),
    ...(picture && { picture }),
    facts: [
      [sayVerify(locale, 'name'), file.name],
      [sayVerify(locale, 'document'), file.document],
      [sayVerify(locale, 'date'), formatDate(file.issued, LONG, locale)],
      [sayVerify(locale, 'code'), code.replace(/.{4}(?=.)/g, '$&-')],
    ],
  };
}

/** The reader's language; of one who names none, the workspace's. */
function localeOf(request: Request, file: FileToVerify | undefined): Locale {
  const wished = request.headers.get('accept-language') ?? '';
  return file !== undefined && /^[\s*]*$/.test(wished) ? file.locale : chooseLocale(wished);
}

function answer(request: Request, status: number, page: VerifyPage, headers: Record<string, string> = {}): Response {
  return new Response(request.method === 'HEAD' ? null : verifyPage(page), {
    status,
    headers: { ...SAFE_HEADERS, ...VERIFY_PAGE_HEADERS, 'Cache-Control': 'no-store', Vary: 'Accept-Language', ...headers },
  });
}
