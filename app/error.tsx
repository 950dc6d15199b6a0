'use client';

import { useSay } from '@/components/locale-context';
import { Button } from '@/components/ui/button';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const say = useSay();
  return (
    <main className="flex min-h-[70dvh] flex-col items-center justify-center px-6 text-center">
      <h1 className="text-xl font-semibold tracking-tight">{say('ui.error.title')}</h1>
      <p className="mt-1.5 max-w-sm text-balance text-ink-muted">{say('ui.error.more')}</p>
      {error.digest !== undefined && <p className="mt-2 font-mono text-xs text-ink-faint">{error.digest}</p>}
      <Button className="mt-6" onClick={reset}>
        {say('ui.try_again')}
      </Button>
    </main>
  );
}
