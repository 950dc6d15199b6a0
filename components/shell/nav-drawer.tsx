'use client';

import { useState } from 'react';
import { useSay } from '../locale-context';
import { OnceOpened } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { onDemand } from '../ui/on-demand';

const OpenedNavDrawer = onDemand(async () => (await import('./opened-nav-drawer')).OpenedNavDrawer);

/** The sections on a narrow screen, behind a button. */
export function NavDrawer({ workspace }: { workspace: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        icon="menu"
        label={say('ui.nav.open')}
        size="large"
        tooltip={false}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <OnceOpened open={open}>
        <OpenedNavDrawer workspace={workspace} open={open} onClose={() => setOpen(false)} />
      </OnceOpened>
    </>
  );
}
