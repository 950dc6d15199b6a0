'use client';

import { useEffect, useEffectEvent } from 'react';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';

/** Saves at once for people whose hands press Ctrl+S, and tells them that they need not. */
export function SaveNow({ savedNow, onClose }: { savedNow: () => Promise<boolean>; onClose: () => void }) {
  const say = useSay();
  const save = useEffectEvent(async () => {
    onClose();
    // When it cannot be, the line under the document's name says why.
    if (await savedNow()) showToast({ text: say('ui.editor.saves_itself') });
  });
  useEffect(() => void save(), []);
  return null;
}
