'use client';

import { useState } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import type { DocumentFolderItem, DocumentItem } from './listed-document';

/** Chooses a document's folder. */
export function MoveDialog({
  document,
  folders,
  onClose,
  onMove,
}: {
  /** Undefined: closed. */
  document: DocumentItem | undefined;
  folders: readonly DocumentFolderItem[];
  onClose: () => void;
  onMove: (document: DocumentItem, folder: DocumentFolderItem | undefined) => Promise<void>;
}) {
  const say = useSay();
  const [moving, setMoving] = useState<string | null>();
  const places = [{ id: null, name: say('ui.documents.no_folder') }, ...folders];

  async function move(id: string | null) {
    if (document === undefined) return;
    setMoving(id);
    await onMove(
      document,
      folders.find((folder) => folder.id === id),
    );
    setMoving(undefined);
    onClose();
  }

  return (
    <Dialog open={document !== undefined} onClose={onClose} title={say('ui.documents.move_title', { name: document?.name ?? '' })}>
      <ul className="-mx-2 flex flex-col gap-0.5">
        {places.map(({ id, name }) => {
          const here = id === document?.folderId;
          return (
            <li key={id}>
              <Button
                kind="quiet"
                className="w-full justify-start px-2!"
                disabled={here}
                busy={moving !== undefined && moving === id}
                onClick={() => void move(id)}
              >
                <Icon name={id === null ? 'document' : 'folder'} />
                <span className="min-w-0 truncate">{name}</span>
                {here && <Icon name="check" className="ml-auto size-4" />}
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
