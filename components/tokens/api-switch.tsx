'use client';

import { useOptimistic, useTransition } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { Card } from '../ui/card';
import { Switch } from '../ui/switch';
import { showToast } from '../ui/toasts';
import { useFreshPage } from '../use-fresh-page';
import { useProblemText } from '../use-problem-text';

/** Whether the workspace takes calls at all. */
export function ApiSwitch({ enabled, mayChange }: { enabled: boolean; mayChange: boolean }) {
  const say = useSay();
  const freshPage = useFreshPage();
  const problemText = useProblemText();
  const [shown, show] = useOptimistic(enabled);
  const [, startTransition] = useTransition();

  function change(next: boolean) {
    startTransition(async () => {
      show(next);
      const result = await api('PATCH /api/settings', { body: { apiEnabled: next } });
      if (!result.ok) showToast({ text: problemText(result.problem), kind: 'bad' });
      freshPage(result);
    });
  }

  return (
    <Card className="mb-5 px-5 py-4">
      <Switch
        label={say('ui.tokens.api')}
        hint={say(shown ? 'ui.tokens.api_on' : 'ui.tokens.api_off')}
        checked={shown}
        disabled={!mayChange}
        onChange={change}
      />
    </Card>
  );
}
