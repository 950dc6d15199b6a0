'use client';

import { useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { leave } from '../sign-in/leave';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Moment, type ShownMoment } from '../ui/moment';
import { showToast } from '../ui/toasts';
import { useFreshPage } from '../use-fresh-page';
import { useProblemText } from '../use-problem-text';
import { SettingCard, SettingRow } from './setting-card';

export interface ShownSession {
  readonly id: string;
  /** Undefined: it did not say what it is. */
  readonly browser: string | undefined;
  readonly current: boolean;
  readonly seen: ShownMoment;
}

/** Where the person is signed in; each session can be ended, or all of them. */
export function SessionCard({ sessions }: { sessions: readonly ShownSession[] }) {
  const say = useSay();
  const freshPage = useFreshPage();
  const problemText = useProblemText();
  const [busy, setBusy] = useState<string>();
  const [asking, setAsking] = useState(false);

  async function end(sessionId: string) {
    setBusy(sessionId);
    const result = await api('DELETE /api/me/sessions/{sessionId}', { params: { sessionId } });
    setBusy(undefined);
    showToast(result.ok ? { text: say('ui.settings.session_ended') } : { text: problemText(result.problem), kind: 'bad' });
    freshPage(result);
  }

  async function endOthers() {
    setBusy('others');
    const result = await api('DELETE /api/me/sessions');
    setBusy(undefined);
    showToast(result.ok ? { text: say('ui.settings.sessions_ended') } : { text: problemText(result.problem), kind: 'bad' });
    freshPage(result);
  }

  /** Those elsewhere first: were this one to end before, nobody would be there to end them. */
  async function leaveEverywhere() {
    const result = await api('DELETE /api/me/sessions');
    if (!result.ok) return showToast({ text: problemText(result.problem), kind: 'bad' });
    if (!(await leave())) showToast({ text: say('ui.unreachable'), kind: 'bad' });
  }

  return (
    <SettingCard id="sessions" title={say('ui.settings.sessions')} lead={say('ui.settings.sessions_lead')}>
      <ul className="divide-y divide-line">
        {sessions.map(({ id, browser, current, seen }) => {
          const name = browser ?? say('ui.settings.session_unknown');
          return (
            <li key={id} className="flex items-center justify-between gap-4 px-5 py-3">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 text-body font-medium">
                  {name}
                  {current && <Badge tone="accent">{say('ui.settings.session_here')}</Badge>}
                </p>
                <p className="text-fine text-ink-muted">
                  {say('ui.settings.session_seen')} <Moment moment={seen} />
                </p>
              </div>
              {!current && (
                <Button
                  size="small"
                  busy={busy === id}
                  aria-label={say('ui.settings.session_end_of', { name })}
                  onClick={() => void end(id)}
                >
                  {say('ui.settings.session_end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <SettingRow>
        <div className="flex flex-wrap gap-2">
          {sessions.length > 1 && (
            <Button size="small" busy={busy === 'others'} onClick={() => void endOthers()}>
              {say('ui.settings.sessions_end')}
            </Button>
          )}
          <Button size="small" onClick={() => setAsking(true)}>
            {say('ui.settings.leave_everywhere')}
          </Button>
        </div>
      </SettingRow>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={say('ui.settings.leave_title')}
        confirm={say('ui.settings.leave_do')}
        onConfirm={leaveEverywhere}
      >
        {say('ui.settings.leave_more')}
      </ConfirmDialog>
    </SettingCard>
  );
}
