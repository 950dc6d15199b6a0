'use client';

import { useState } from 'react';
import { apiAddress } from '@/lib/api/client';
import type { DiskFileItem } from '@/lib/api/disk';
import { Icon } from '../ui/icon';

/** A file's first page, small; a sign of its state in its place when there is no picture of it. */
export function FileThumbnail({ file: { id, state, edition } }: { file: Pick<DiskFileItem, 'id' | 'state' | 'edition'> }) {
  const [broken, setBroken] = useState(false);
  const place = 'flex h-11 w-14 shrink-0 items-center justify-center overflow-hidden rounded-md bg-desk';
  if (state !== 'ready' || broken) {
    const sign = state === 'pending' ? 'clock' : state === 'failed' ? 'warning' : 'document';
    return (
      <span className={`${place} text-ink-faint`}>
        <Icon name={sign} className="size-4.5" />
      </span>
    );
  }
  return (
    <span className={place}>
      {/* eslint-disable-next-line @next/next/no-img-element -- drawn by the server in the size it is shown in */}
      <img
        src={apiAddress('GET /api/files/{fileId}/thumbnail', { params: { fileId: id }, query: { edition: String(edition) } })}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => setBroken(true)}
        className="max-h-10 max-w-13 object-contain shadow-lift"
      />
    </span>
  );
}
