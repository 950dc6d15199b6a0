'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useSay } from './locale-context';
import { ConfirmDialog } from './ui/confirm-dialog';

/**
 * While `on`, keeps a person from leaving the page by accident: the browser asks before it closes or loads another page; a press on a link
 * of ours, Back and Forward are held back until the question here is answered. `more` says what would be lost.
 */
export function LeaveGuard({ on, more }: { on: boolean; more?: string }) {
  const say = useSay();
  const router = useRouter();
  /** What leaves the page, once that is wished. */
  const [leave, setLeave] = useState<{ readonly go: () => void }>();
  const [left, setLeft] = useState(false);
  const guarding = on && !left;
  useEffect(() => {
    if (!guarding) return;
    const hold = (go: () => void) => setLeave({ go });
    const stops = [askBeforeUnload(), holdLinks((address) => hold(() => router.push(address))), holdTraversal(hold)];
    return () => stops.forEach((stop) => stop());
  }, [guarding, router]);
  useEffect(() => {
    // Only now does nothing hold it back any more.
    if (left) leave?.go();
  }, [left, leave]);
  return (
    <ConfirmDialog
      open={leave !== undefined && !left}
      onClose={() => setLeave(undefined)}
      title={say('ui.leave_title')}
      confirm={say('ui.leave')}
      danger
      onConfirm={() => setLeft(true)}
    >
      {more ?? say('ui.leave_more')}
    </ConfirmDialog>
  );
}

function askBeforeUnload(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}

/** Presses on links of ours, before the router hears of them. */
function holdLinks(onHeld: (address: string) => void): () => void {
  const hold = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link === null || !plain || link.target === '_blank' || link.origin !== window.location.origin) return;
    if (link.hasAttribute('download') || link.pathname === window.location.pathname) return;
    event.preventDefault();
    event.stopPropagation();
    onHeld(link.pathname + link.search);
  };
  document.addEventListener('click', hold, { capture: true });
  return () => document.removeEventListener('click', hold, { capture: true });
}

/** Back and Forward, where the browser lets a page hold them; older ones just go. */
function holdTraversal(onHeld: (go: () => void) => void): () => void {
  if (!('navigation' in window)) return () => undefined;
  const { navigation } = window;
  const hold = (event: NavigateEvent) => {
    if (event.navigationType !== 'traverse' || !event.cancelable) return;
    event.preventDefault();
    const { key } = event.destination;
    onHeld(() => navigation.traverseTo(key));
  };
  navigation.addEventListener('navigate', hold);
  return () => navigation.removeEventListener('navigate', hold);
}
