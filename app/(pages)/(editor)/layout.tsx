import type { ReactNode } from 'react';
import { Toasts } from '@/components/ui/toasts';

/** The editor has the whole screen for itself. */
export default function EditorLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Toasts />
    </>
  );
}
