'use client';

import type { ReactNode } from 'react';
import type { OfferedPictureShape } from '@/lib/api/assets';
import { apiAddress } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { Menu, type MenuEntry } from '../ui/menu';
import { writeDragged } from './dragged-picture';

/** Cards beside one another, as many as have room. */
export function PictureCards({ children }: { children: ReactNode }) {
  return <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2 empty:hidden">{children}</ul>;
}

/** See-through pictures lie on squares, so that a white seal is seen too. */
const SQUARES = 'bg-[repeating-conic-gradient(#d9d9de_0_25%,#ffffff_0_50%)] bg-[length:14px_14px]';

/** A picture to press or to drag onto the page, and under a button of its own what else can be done with it. */
export function PictureCard({
  picture,
  entries,
  onChoose,
}: {
  picture: OfferedPictureShape;
  entries: readonly MenuEntry[];
  onChoose: (picture: OfferedPictureShape) => void;
}) {
  const say = useSay();
  const name = picture.name === '' ? say('ui.editor.pictures.unnamed') : picture.name;
  return (
    <li className="group relative min-w-0">
      <button
        type="button"
        draggable
        aria-label={name}
        title={picture.name}
        onClick={() => onChoose(picture)}
        onDragStart={(event) => writeDragged(event.dataTransfer, picture)}
        className="block w-full overflow-hidden rounded-md border border-line bg-surface text-left hover:border-accent"
      >
        <span className={`flex h-20 items-center justify-center p-1.5 ${SQUARES}`}>
          {/* eslint-disable-next-line @next/next/no-img-element -- drawn by the server in the size it is shown in */}
          <img
            src={apiAddress('GET /api/assets/{key}/thumbnail', { params: { key: picture.key } })}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
            className="max-h-full max-w-full object-contain"
          />
        </span>
        {picture.name !== '' && <span className="block truncate border-t border-line px-2 py-1 text-fine">{picture.name}</span>}
      </button>
      <span className="absolute top-1 right-1 rounded-md bg-surface/90 opacity-0 shadow-lift group-focus-within:opacity-100 group-hover:opacity-100 has-data-popup-open:opacity-100 pointer-coarse:opacity-100">
        <Menu
          entries={entries}
          trigger={<IconButton icon="more" size="small" tooltip={false} label={say('ui.editor.pictures.menu', { name })} />}
        />
      </span>
    </li>
  );
}
