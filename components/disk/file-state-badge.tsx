import { Badge, type BadgeTone } from '../ui/badge';
import type { IconName } from '../ui/icon';

export type FileState = 'pending' | 'ready' | 'failed' | 'withdrawn';

const LOOKS: Readonly<Record<FileState, { readonly tone: BadgeTone; readonly icon: IconName }>> = {
  pending: { tone: 'neutral', icon: 'clock' },
  ready: { tone: 'good', icon: 'check' },
  failed: { tone: 'bad', icon: 'warning' },
  withdrawn: { tone: 'neutral', icon: 'cross' },
};

/** The colour of its state's words where they stand without a badge. */
export const FILE_STATE_TEXT: Readonly<Record<FileState, string>> = {
  pending: 'font-medium text-ink',
  ready: 'text-good',
  failed: 'font-medium text-bad',
  withdrawn: 'font-medium text-ink',
};

/** Its state; `label` says it in the reader's language. */
export function FileStateBadge({ state, label }: { state: FileState; label: string }) {
  return <Badge {...LOOKS[state]}>{label}</Badge>;
}
