import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { Notice } from './ui/notice';

/**
 * Says that the internet cannot open this server's links, and how to mend that; for every screen that hands a link out. `about` is what
 * somebody wants to do with the link there: have it called by GetCourse, or opened by a graduate.
 */
export function ReachNotice({
  locale,
  why,
  address,
  about = 'calls',
}: {
  locale: Locale;
  why: 'local' | 'plain_http';
  address: string;
  about?: 'calls' | 'files';
}) {
  const key = about === 'calls' ? (`ui.reach.${why}` as const) : (`ui.reach.${why}_files` as const);
  return (
    <div className="mb-5">
      <Notice tone="warn" title={say(locale, key, { address })}>
        {say(locale, `ui.reach.${why}_mend`)}
      </Notice>
    </div>
  );
}
