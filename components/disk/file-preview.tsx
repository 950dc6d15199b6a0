'use client';

import { useState, type ComponentProps } from 'react';
import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import { Button, ButtonAnchor } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Skeleton } from '../ui/skeleton';
import { LetterList } from './file-letters';

/** A made file's first page as its link shows it, and the ways to it. */
export function FilePreview({
  file,
  onClose,
  onCopyLink,
  onLetter,
}: {
  file: DiskFileItem;
  onClose: () => void;
  onCopyLink: () => void;
  onLetter: ComponentProps<typeof LetterList>['onAct'];
}) {
  const say = useSay();
  const address = `/getfile/${file.id}/`;
  return (
    <Dialog
      open
      onClose={onClose}
      title={file.name}
      description={`${file.documentName} · ${file.created.text}`}
      width="wide"
      footer={
        <>
          <Button onClick={onCopyLink}>
            <Icon name="link" />
            {say('ui.disk.copy_file_link')}
          </Button>
          <ButtonAnchor href={`${address}${file.download === 'pdf' ? 'pdf/' : ''}?download=1`} target="_self">
            <Icon name="download" />
            {say(file.download === 'pdf' ? 'ui.disk.download' : 'ui.disk.download_jpg')}
          </ButtonAnchor>
          <ButtonAnchor href={`${address}pdf/`} kind="primary">
            <Icon name="external" />
            {say('ui.disk.open')}
          </ButtonAnchor>
        </>
      }
    >
      <div className="flex min-h-64 items-center justify-center rounded-lg bg-desk p-4">
        <FirstPage address={address} name={file.name} />
      </div>
      {file.letters.length > 0 && (
        <section className="mt-5">
          <h3 className="mb-2 text-small font-medium">{say('ui.letters.title')}</h3>
          <LetterList letters={file.letters} onAct={onLetter} />
        </section>
      )}
    </Dialog>
  );
}

function FirstPage({ address, name }: { address: string; name: string }) {
  const say = useSay();
  const [tries, setTries] = useState(1);
  const [state, setState] = useState<'coming' | 'there' | 'failed'>('coming');
  if (state === 'failed')
    return (
      <div role="alert" className="flex flex-col items-center gap-3 text-small text-ink-muted">
        {say('ui.disk.not_shown')}
        <Button
          size="small"
          onClick={() => {
            setTries(tries + 1);
            setState('coming');
          }}
        >
          {say('ui.try_again')}
        </Button>
      </div>
    );
  return (
    <>
      {state === 'coming' && <Skeleton className="h-56 w-80 max-w-full" />}
      {/* eslint-disable-next-line @next/next/no-img-element -- the file itself, drawn by the server */}
      <img
        key={tries}
        src={address}
        alt={name}
        onLoad={() => setState('there')}
        onError={() => setState('failed')}
        className={`max-h-[60dvh] max-w-full shadow-lift-high ${state === 'there' ? '' : 'hidden'}`}
      />
    </>
  );
}
