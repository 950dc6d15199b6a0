'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { Logo } from './logo';
import { NavLinks } from './nav-links';

/** The panel of sections, which comes in from the side and leaves when one is chosen. */
export function OpenedNavDrawer({ workspace, open, onClose }: { workspace: string; open: boolean; onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-40 flex w-[min(18rem,84vw)] flex-col bg-sunken p-3 shadow-top outline-none transition-transform duration-200 ease-out data-ending-style:-translate-x-full data-starting-style:-translate-x-full">
          <div className="mb-4 flex items-center gap-2.5 pl-2">
            <Logo className="size-6" />
            <Dialog.Title className="min-w-0 flex-1 truncate text-small font-semibold">{workspace}</Dialog.Title>
            <Dialog.Close render={<IconButton icon="cross" label={say('ui.close')} tooltip={false} />} />
          </div>
          <NavLinks onGo={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
