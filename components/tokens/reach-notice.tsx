import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { Notice } from '../ui/notice';

/** Says that GetCourse cannot call this server's links, and how to mend that. */
export function ReachNotice({ locale, why, address }: { locale: Locale; why: 'local' | 'plain_http'; address: string }) {
  return (
    <div className="mb-5">
      <Notice tone="warn" title={say(locale, `ui.reach.${why}`, { address })}>
        {say(locale, `ui.reach.${why}_mend`)}
      </Notice>
    </div>
  );
}
