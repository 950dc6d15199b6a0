'use client';

import { Suspense, useDeferredValue, useState } from 'react';
import { useSay } from '../locale-context';
import { onDemand } from '../ui/on-demand';
import { usePressed } from '../ui/use-pressed';
import { useRestingView } from './editor-context';
import { PageInspector } from './page-inspector';
import { useShownValues } from './shown-values';
import type { usePictures } from './use-pictures';

const ValuesInspector = onDemand(async () => (await import('./values-inspector')).ValuesInspector);
const ElementInspector = onDemand(async () => (await import('./element-inspector')).ElementInspector);

export type Pictures = ReturnType<typeof usePictures>;

/** What is chosen, in numbers and settings; the page when nothing is. Everything here is also the canvas' alternative for keys and ears. */
export function Inspector({ pictures }: { pictures: Pictures }) {
  const say = useSay();
  const { selected } = useRestingView();
  const { source } = useShownValues();
  const shown = useOpened(selected.length > 0);
  return (
    <aside
      aria-label={say('ui.editor.inspector')}
      className="w-68 shrink-0 overflow-y-auto border-l border-line bg-surface max-md:h-[38dvh] max-md:w-full max-md:border-t max-md:border-l-0"
    >
      <Suspense>{selected.length === 0 && source !== null && <ValuesInspector />}</Suspense>
      {!shown ? (
        <PageInspector pictures={pictures} />
      ) : (
        <Suspense>
          <ElementInspector pictures={pictures} />
        </Suspense>
      )}
    </aside>
  );
}

/**
 * Whether the settings of what is chosen are open. They are opened when the press that chose it has ended: it may be the beginning of a
 * drag, which dozens of fields that come up meanwhile would hold up.
 */
function useOpened(chosen: boolean): boolean {
  const pressed = usePressed();
  const [opened, setOpened] = useState(chosen);
  if (opened !== chosen && !(chosen && pressed)) setOpened(chosen);
  return useDeferredValue(opened) && chosen;
}

/** A part of the inspector under its heading. */
export function Part({ title, aside, children }: { title: string; aside?: React.ReactNode; children: React.ReactNode }) {
  return (
    <section className="border-b border-line px-3.5 py-3">
      <header className="mb-2.5 flex min-h-8 items-center justify-between">
        <h2 className="text-small font-semibold">{title}</h2>
        {aside}
      </header>
      <div className="space-y-3">{children}</div>
    </section>
  );
}
