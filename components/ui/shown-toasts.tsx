'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { useEffect } from 'react';
import { useSay } from '../locale-context';
import { Icon } from './icon';
import { takeToasts, type Toast } from './toasts';

const manager = Base.createToastManager();

/** Milliseconds that a word about what was done stays, and one that offers to undo it. */
const STAYS = 5_000;
const STAYS_WITH_UNDO = 10_000;

/** Said again, it takes the place of what was said before. */
let last: { readonly text: string; readonly id: string } | undefined;

function show({ text, kind = 'done', undo }: Toast): void {
  if (last?.text === text) manager.close(last.id);
  const id = manager.add({
    title: text,
    type: kind,
    priority: kind === 'bad' ? 'high' : 'low',
    timeout: undo === undefined && kind === 'done' ? STAYS : STAYS_WITH_UNDO,
    ...(undo && {
      actionProps: {
        children: undo.label,
        onClick: () => {
          manager.close(id);
          undo.onUndo();
        },
      },
    }),
  });
  last = { text, id };
}

/** The place of toasts, and all that are told from now on. */
export function ShownToasts() {
  // The provider below hears of toasts by now.
  useEffect(() => takeToasts(show), []);
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className="pointer-events-none fixed inset-x-0 bottom-0 z-60 flex flex-col items-center gap-2 p-4 outline-none sm:pb-6">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const say = useSay();
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['down', 'right']}
      className="pointer-events-auto w-full max-w-[26rem] rounded-lg bg-ink text-canvas shadow-top transition-[opacity,transform] duration-150 ease-out data-ending-style:translate-y-2 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0 sm:w-auto sm:min-w-72"
    >
      <Base.Content className="flex items-center gap-2.5 py-1.5 pr-1.5 pl-3.5">
        <Icon name={toast.type === 'bad' ? 'warning' : 'check'} className="size-4" />
        <Base.Title render={<p />} className="min-w-0 flex-1 py-1 text-small [overflow-wrap:anywhere]" />
        <Base.Action className="h-7 rounded-sm px-2 text-small font-semibold underline decoration-canvas/40 underline-offset-4 hover:decoration-canvas focus-visible:outline-canvas" />
        <Base.Close
          aria-label={say('ui.close')}
          className="flex size-7 items-center justify-center rounded-sm opacity-80 hover:opacity-100 focus-visible:outline-canvas"
        >
          <Icon name="cross" className="size-3.5" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
