'use client';

import type { ReactNode } from 'react';
import { useSay } from '../locale-context';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { diskAddress } from './disk-address';
import { useDropPlace } from './dragging';

/** The way to a folder from the top of the Disk; onto each step files and folders can be dragged. */
export function DiskPath({ path }: { path: readonly { readonly id: string; readonly name: string }[] }) {
  const say = useSay();
  const places = [{ id: null, name: say('ui.disk.title') }, ...path];
  const crumbs = places.map(({ id, name }) => ({ label: name, href: diskAddress(id === null ? {} : { folder: id }) }));
  return (
    <Breadcrumbs
      label={say('ui.disk.path')}
      crumbs={crumbs}
      around={(link, index) => <Step folderId={places[index]?.id ?? null}>{link}</Step>}
    />
  );
}

function Step({ folderId, children }: { folderId: string | null; children: ReactNode }) {
  const { over, handlers } = useDropPlace(folderId);
  return (
    <span {...handlers} className={`-my-1 rounded-md py-1.5 ${over ? 'bg-accent-soft ring-2 ring-accent' : ''}`}>
      {children}
    </span>
  );
}
