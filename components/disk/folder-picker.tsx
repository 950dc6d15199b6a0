'use client';

import { useEffect, useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Skeleton } from '../ui/skeleton';

interface Place {
  readonly id: string;
  readonly name: string;
}

/** Finds a folder, going down from the top; `current` is where things are now, null: at the top, and cannot be chosen. */
export function FolderPicker({
  title,
  action,
  current,
  onClose,
  onChoose,
}: {
  title: string;
  action: string;
  current?: string | null | undefined;
  onClose: () => void;
  onChoose: (folder: Place | null) => Promise<void> | void;
}) {
  const say = useSay();
  const [path, setPath] = useState<readonly Place[]>([]);
  const [inside, setInside] = useState<{ readonly of: string | undefined; readonly folders: readonly Place[] }>();
  const [busy, setBusy] = useState(false);
  const here = path.at(-1);

  useEffect(() => {
    let wanted = true;
    void api('GET /api/folders', { query: here === undefined ? {} : { parent: here.id } }).then((result) => {
      if (wanted) setInside({ of: here?.id, folders: result.ok ? result.value.folders : [] });
    });
    return () => {
      wanted = false;
    };
  }, [here]);

  async function choose() {
    setBusy(true);
    await onChoose(here ?? null);
    onClose();
  }

  const shown = inside?.of === here?.id ? inside?.folders : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={[say('ui.disk.title'), ...path.map(({ name }) => name)].join(' / ')}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" busy={busy} disabled={(here?.id ?? null) === current} onClick={() => void choose()}>
            {action}
          </Button>
        </>
      }
    >
      <ul className="-mx-2 flex min-h-40 flex-col gap-0.5">
        {here !== undefined && (
          <li>
            <Button kind="quiet" className="w-full justify-start px-2!" onClick={() => setPath(path.slice(0, -1))}>
              <Icon name="back" />
              {say('ui.disk.up')}
            </Button>
          </li>
        )}
        {shown === undefined && <Skeleton className="mx-2 h-8" />}
        {shown?.length === 0 && <li className="px-2 py-2 text-small text-ink-muted">{say('ui.disk.no_folders')}</li>}
        {shown?.map((folder) => (
          <li key={folder.id}>
            <Button kind="quiet" className="w-full justify-start px-2!" onClick={() => setPath([...path, folder])}>
              <Icon name="folder" />
              <span className="min-w-0 flex-1 truncate text-left">{folder.name}</span>
              <Icon name="forward" className="size-3.5" />
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
