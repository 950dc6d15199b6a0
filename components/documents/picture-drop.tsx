'use client';

import { useState, type DragEvent, type ReactNode } from 'react';
import { useSay } from '../locale-context';
import { Icon } from '../ui/icon';

/** Takes files that are dropped anywhere on `children`, and says so while they hang above it. */
export function PictureDrop({ onFiles, children }: { onFiles: (files: readonly File[]) => void; children: ReactNode }) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <div
      className="relative min-h-[60dvh]"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute -inset-2 z-10 flex items-center justify-center gap-2.5 rounded-2xl border-2 border-dashed border-accent bg-accent-soft/95 text-heading font-medium text-accent-text">
          <Icon name="picture" className="size-6" />
          {say('ui.documents.drop')}
        </div>
      )}
    </div>
  );
}
