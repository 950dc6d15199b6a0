import { Badge, type BadgeTone } from '../ui/badge';
import type { IconName } from '../ui/icon';

export type FileState = 'pending' | 'ready' | 'failed' | 'withdrawn';

const LOOKS: Readonly<Record<FileState, { readonly tone: BadgeTone; readonly icon: IconName }>> = {
  pending: { tone: 'neutral', icon: 'clock' },
  ready: { tone: 'good', icon: 'check' },
  failed: { tone: 'bad', icon: 'warning' },
  withdrawn: { tone: 'neutral', icon: 'cross' },
};

/** Its state; `label` says it in the reader's language. */
export function FileStateBadge({ state, label }: { state: FileState; label: string }) {
  return <Badge {...LOOKS[state]}>{label}</Badge>;
}
