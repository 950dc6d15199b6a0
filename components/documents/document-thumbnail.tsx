'use client';

import { useState } from 'react';
import { apiAddress } from '@/lib/api/client';
import { Icon } from '../ui/icon';
import type { DocumentItem } from './listed-document';

/** The first page, lying on the desk in its own shape; a sign in its place when there is no picture of it. */
export function DocumentThumbnail({
  document,
  small = false,
}: {
  document: Pick<DocumentItem, 'id' | 'revision' | 'width' | 'height'>;
  small?: boolean;
}) {
  const [broken, setBroken] = useState(false);
  const { id, revision, width, height } = document;
  const tall = height > width * 0.75;
  return (
    <span className={`flex aspect-4/3 items-center justify-center bg-desk ${small ? 'p-1' : 'p-4'}`}>
      {broken ? (
        <Icon name="document" className={`text-ink-faint ${small ? 'size-5' : 'size-8'}`} />
      ) : (
        // eslint-disable-next-line @next/next/no-img-element -- drawn by the server in the size it is shown in
        <img
          src={apiAddress('GET /api/documents/{documentId}/thumbnail', {
            params: { documentId: id },
            query: { revision: String(revision) },
          })}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setBroken(true)}
          style={{ aspectRatio: `${width} / ${height}` }}
          className={`rounded-[2px] bg-white object-contain shadow-lift-high ${tall ? 'h-full' : 'w-full'}`}
        />
      )}
    </span>
  );
}
