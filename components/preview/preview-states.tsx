'use client';

import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** A blank sheet of the first page's shape while fonts and pictures open, so that nothing jumps when they have. */
export function PreviewLoading({ page }: { page: { width: number; height: number } | undefined }) {
  const say = useSay();
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start" aria-busy>
      <div className="rounded-xl border border-line bg-desk p-3 sm:p-5">
        <div
          className="flex items-center justify-center rounded-[3px] bg-surface text-[0.8125rem] text-ink-muted shadow-lift-high"
          style={{ aspectRatio: page === undefined ? '297 / 210' : `${page.width} / ${page.height}` }}
        >
          <p role="status" className="animate-pulse px-4 text-center">
            {say('ui.preview.loading')}
          </p>
        </div>
      </div>
      <div className="h-80 rounded-xl border border-line bg-surface" />
    </div>
  );
}

export function PreviewFailed() {
  const say = useSay();
  return (
    <EmptyState
      icon="warning"
      title={say('ui.preview.failed')}
      action={<Button onClick={() => window.location.reload()}>{say('ui.try_again')}</Button>}
    >
      {say('ui.preview.failed_more')}
    </EmptyState>
  );
}
