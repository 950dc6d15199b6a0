'use client';

import { useEffect, useState } from 'react';
import { api, type ApiResult } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { Skeleton } from '../ui/skeleton';
import { useProblemText } from '../use-problem-text';

interface Place {
  readonly id: string;
  readonly name: string;
}

/** What the tree of folders goes by. */
interface Tree {
  /** Null: the top; undefined: nothing yet. */
  readonly chosen: Place | null | undefined;
  /** A folder that is not offered, with all in it. */
  readonly without: string | undefined;
  readonly onChoose: (place: Place | null) => void;
}

/** Chooses a folder in the tree of all; `current` is where things are now, null: at the top, and cannot be chosen. */
export function FolderPicker({
  title,
  action,
  current,
  without,
  onClose,
  onChoose,
}: {
  title: string;
  action: string;
  current?: string | null | undefined;
  without?: string | undefined;
  onClose: () => void;
  onChoose: (folder: Place | null) => Promise<void> | void;
}) {
  const say = useSay();
  const [chosen, setChosen] = useState<Place | null>();
  const [busy, setBusy] = useState(false);

  async function choose() {
    if (chosen === undefined) return;
    setBusy(true);
    await onChoose(chosen);
    onClose();
  }

  const here = chosen === undefined ? undefined : (chosen?.id ?? null);
  const tree = { chosen, without, onChoose: setChosen };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" busy={busy} disabled={here === undefined || here === current} onClick={() => void choose()}>
            {action}
          </Button>
        </>
      }
    >
      <div className="-mx-2 min-h-56">
        <PlaceButton place={null} name={say('ui.disk.title')} tree={tree} />
        <Branch tree={tree} />
      </div>
    </Dialog>
  );
}

/** The folders in a folder, or at the top. */
function Branch({ parent, tree }: { parent?: string; tree: Tree }) {
  const say = useSay();
  const problemText = useProblemText();
  const { folders, problem, askAgain } = useFolders(parent);
  if (problem !== undefined)
    return (
      <div className="py-1.5 pl-10">
        <p className="mb-2 text-small text-bad" role="alert">
          {problemText(problem)}
        </p>
        <Button size="small" onClick={askAgain}>
          {say('ui.try_again')}
        </Button>
      </div>
    );
  if (folders === undefined) return <Skeleton className="mt-1 ml-8 h-7" />;
  const shown = folders.filter(({ id }) => id !== tree.without);
  if (shown.length === 0) return <p className="py-1.5 pl-10 text-small text-ink-muted">{say('ui.disk.no_folders')}</p>;
  return (
    <ul className="flex flex-col gap-0.5 pl-4">
      {shown.map((folder) => (
        <Twig key={folder.id} folder={folder} tree={tree} />
      ))}
    </ul>
  );
}

/** The folders in a folder, or at the top; undefined until they are there. */
function useFolders(parent: string | undefined) {
  const [result, setResult] = useState<ApiResult<{ readonly folders: readonly Place[] }>>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let wanted = true;
    void api('GET /api/folders', { query: parent === undefined ? {} : { parent } }).then((came) => {
      if (wanted) setResult(came);
    });
    return () => {
      wanted = false;
    };
  }, [parent, asked]);
  return {
    folders: result?.ok ? result.value.folders : undefined,
    problem: result?.ok === false ? result.problem : undefined,
    askAgain: () => {
      setResult(undefined);
      setAsked(asked + 1);
    },
  };
}

function Twig({ folder, tree }: { folder: Place; tree: Tree }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="flex items-center">
        <IconButton
          icon="forward"
          label={say('ui.disk.folders_of', { name: folder.name })}
          tooltip={false}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className={`[&_svg]:size-3.5 [&_svg]:transition-transform ${open ? '[&_svg]:rotate-90' : ''}`}
        />
        <PlaceButton place={folder} name={folder.name} tree={tree} />
      </div>
      {open && <Branch parent={folder.id} tree={tree} />}
    </li>
  );
}

function PlaceButton({ place, name, tree }: { place: Place | null; name: string; tree: Tree }) {
  const chosen = tree.chosen !== undefined && tree.chosen?.id === place?.id;
  return (
    <Button
      kind="quiet"
      aria-pressed={chosen}
      className={`w-full min-w-0 justify-start px-2! ${chosen ? 'bg-accent-soft text-ink!' : ''}`}
      onClick={() => tree.onChoose(place)}
    >
      <Icon name={place === null ? 'disk' : 'folder'} />
      <span className="min-w-0 flex-1 truncate text-left">{name}</span>
      {chosen && <Icon name="check" className="size-4" />}
    </Button>
  );
}
