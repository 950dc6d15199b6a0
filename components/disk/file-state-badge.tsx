import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { Badge, type BadgeTone } from '../ui/badge';
import type { IconName } from '../ui/icon';

export type FileState = 'pending' | 'ready' | 'failed' | 'withdrawn';

const LOOKS: Readonly<Record<FileState, { readonly tone: BadgeTone; readonly icon: IconName }>> = {
  pending: { tone: 'neutral', icon: 'clock' },
  ready: { tone: 'good', icon: 'check' },
  failed: { tone: 'bad', icon: 'warning' },
  withdrawn: { tone: 'neutral', icon: 'cross' },
};

export function FileStateBadge({ locale, state }: { locale: Locale; state: FileState }) {
  return <Badge {...LOOKS[state]}>{say(locale, `ui.disk.state.${state}`)}</Badge>;
}
