'use client';

import { useEffect, useState, type ComponentProps } from 'react';
import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import { Button, ButtonAnchor } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { LetterList } from './file-letters';
import { PagePicture } from './page-picture';

/** A made file page by page as its link shows it, the ways to it, and by arrows the files before and after it in the list. */
export function FilePreview({
  file,
  files,
  onGo,
  onClose,
  onCopyLink,
  onLetter,
}: {
  file: DiskFileItem;
  files: readonly DiskFileItem[];
  onGo: (file: DiskFileItem) => void;
  onClose: () => void;
  onCopyLink: () => void;
  onLetter: ComponentProps<typeof LetterList>['onAct'];
}) {
  const say = useSay();
  const [page, setPage] = useState(0);
  const { before, after } = neighbours(files, file);
  useArrows({ before, after, onGo });
  return (
    <Dialog
      open
      onClose={onClose}
      title={file.name}
      description={`${file.documentName} · ${file.created.text}`}
      width="wide"
      footer={
        <>
          <div className="mr-auto flex gap-1">
            <Neighbour icon="back" label={say('ui.disk.previous_file')} file={before} onGo={onGo} />
            <Neighbour icon="forward" label={say('ui.disk.next_file')} file={after} onGo={onGo} />
          </div>
          <FileLinks file={file} page={page} onCopyLink={onCopyLink} />
        </>
      }
    >
      {file.pages > 1 && <PageChoice count={file.pages} page={page} onChoose={setPage} />}
      <PagePicture key={page} address={`/getfile/${file.id}/${page === 0 ? '' : `?page=${page}`}`} name={file.name} />
      {file.letters.length > 0 && (
        <section className="mt-5">
          <h3 className="mb-2 text-small font-medium">{say('ui.letters.title')}</h3>
          <LetterList letters={file.letters} onAct={onLetter} />
        </section>
      )}
    </Dialog>
  );
}

/** What is downloaded as a JPG is the page in sight. */
function FileLinks({ file, page, onCopyLink }: { file: DiskFileItem; page: number; onCopyLink: () => void }) {
  const say = useSay();
  const address = `/getfile/${file.id}/`;
  return (
    <>
      <Button onClick={onCopyLink}>
        <Icon name="link" />
        {say('ui.disk.copy_file_link')}
      </Button>
      {file.pages > 1 && (
        <ButtonAnchor href={`${address}?page=${page}&download=1`} target="_self">
          <Icon name="picture" />
          {say('ui.disk.download_page', { number: page + 1 })}
        </ButtonAnchor>
      )}
      <ButtonAnchor href={`${address}${file.download === 'pdf' ? 'pdf/' : ''}?download=1`} target="_self">
        <Icon name="download" />
        {say(file.download === 'pdf' ? 'ui.disk.download' : 'ui.disk.download_jpg')}
      </ButtonAnchor>
      <ButtonAnchor href={`${address}pdf/`} kind="primary">
        <Icon name="external" />
        {say('ui.disk.open')}
      </ButtonAnchor>
    </>
  );
}

function PageChoice({ count, page, onChoose }: { count: number; page: number; onChoose: (page: number) => void }) {
  const say = useSay();
  return (
    <div role="group" aria-label={say('ui.disk.pages')} className="mb-3 flex flex-wrap gap-1">
      {Array.from({ length: count }, (_, at) => (
        <Button key={at} size="small" kind={at === page ? 'plain' : 'quiet'} aria-pressed={at === page} onClick={() => onChoose(at)}>
          {say('ui.disk.page', { number: at + 1 })}
        </Button>
      ))}
    </div>
  );
}

function Neighbour({
  icon,
  label,
  file,
  onGo,
}: {
  icon: 'back' | 'forward';
  label: string;
  file: DiskFileItem | undefined;
  onGo: (file: DiskFileItem) => void;
}) {
  return <IconButton icon={icon} label={label} size="large" disabled={file === undefined} onClick={() => file && onGo(file)} />;
}

/** Those that can be looked at. */
function neighbours(files: readonly DiskFileItem[], { id }: DiskFileItem) {
  const at = files.findIndex((one) => one.id === id);
  const made = ({ state }: DiskFileItem) => state === 'ready';
  return at < 0 ? {} : { before: files.slice(0, at).findLast(made), after: files.slice(at + 1).find(made) };
}

interface Ways {
  readonly before?: DiskFileItem | undefined;
  readonly after?: DiskFileItem | undefined;
  readonly onGo: (file: DiskFileItem) => void;
}

/** ← and → anywhere in the window. */
function useArrows({ before, after, onGo }: Ways): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const file = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : undefined;
      if (file === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onGo(file);
    };
    // Before the window's own keys: it lets no arrow out.
    document.addEventListener('keydown', go, { capture: true });
    return () => document.removeEventListener('keydown', go, { capture: true });
  }, [before, after, onGo]);
}
