import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { LOCALES } from '@/lib/i18n/phrase';
import { chooseLocale } from '@/lib/server/auth/choose-locale';
import { sessionRoute } from '@/lib/server/http/session-route';
import { readLimitedBody } from '@/lib/server/http/read-limited-body';

const change = z.strictObject({ locale: z.enum(LOCALES) });

/** Changes what the signed-in person chose for themselves. */
export const PATCH = sessionRoute(async (scope, request) => {
  const read = change.safeParse(await jsonOf(request));
  if (!read.success) throw new AppError('bad_request');
  await chooseLocale(scope, read.data.locale);
  return new Response(null, { status: 204 });
});

async function jsonOf(request: Request): Promise<unknown> {
  const text = new TextDecoder().decode(await readLimitedBody(request, 10_000));
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('bad_request');
  }
}
