'use client';

import { Suspense, useEffect, useState } from 'react';
import { atRest, onDemand } from './on-demand';

const ShownToasts = onDemand(async () => (await import('./shown-toasts')).ShownToasts);

export interface Toast {
  readonly text: string;
  readonly kind?: 'done' | 'bad';
  readonly undo?: { readonly label: string; readonly onUndo: () => void };
}

/** What was told before what shows toasts was there. */
const told: Toast[] = [];
let take: ((toast: Toast) => void) | undefined;
let onFirst = () => {};

/**
 * Tells what has just been done, at the foot of the screen; with `undo` it can be taken back there. Never the only copy of a message that
 * matters. One of kind `bad` is read out at once.
 */
export function showToast(toast: Toast): void {
  if (take !== undefined) return take(toast);
  told.push(toast);
  onFirst();
}

/** Hands over all toasts, those that wait too; ended by what it returns. */
export function takeToasts(taker: (toast: Toast) => void): () => void {
  take = taker;
  for (const toast of told.splice(0)) taker(toast);
  return () => {
    if (take === taker) take = undefined;
  };
}

/** Where toasts appear; once around all signed-in pages. It is there from the first toast on, or from when the page has come to rest. */
export function Toasts() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    onFirst = () => setWanted(true);
    if (told.length > 0) onFirst();
    return atRest(() => setWanted(true));
  }, []);
  return <Suspense>{wanted && <ShownToasts />}</Suspense>;
}
