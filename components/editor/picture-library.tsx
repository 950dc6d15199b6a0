'use client';

import { useRef, useState, type ReactNode } from 'react';
import type { OfferedPictureShape } from '@/lib/api/assets';
import { hasWords } from '@/lib/word-match';
import { nameOfPicture } from '../documents/name-of-picture';
import { useSay } from '../locale-context';
import { PICTURE_FILES } from '../picture-files';
import { Button } from '../ui/button';
import { FileChooser } from '../ui/file-chooser';
import { Icon } from '../ui/icon';
import { NameDialog } from '../ui/name-dialog';
import { SearchField } from '../ui/search-field';
import { Skeleton } from '../ui/skeleton';
import { showToast } from '../ui/toasts';
import { PictureCard, PictureCards } from './picture-card';
import { useOfferedPictures, type PictureChoice } from './use-offered-pictures';
import type { TakenPicture } from './use-picture-upload';

/** From so many pictures on it takes looking for one. */
const SEARCHED_FROM = 7;

/** Pictures to choose from: one from the person's disk, those that the school keeps for every document, and those used of late. */
export function PictureLibrary({
  upload,
  onChoose,
  onUploaded,
}: {
  upload: (file: File) => Promise<TakenPicture | undefined>;
  /** One that the workspace has. */
  onChoose: (picture: OfferedPictureShape) => void;
  /** One from the disk that is wanted right here. */
  onUploaded: (picture: TakenPicture) => void;
}) {
  const say = useSay();
  const { choice, read, offer, withdraw } = useOfferedPictures();
  const [wanted, setWanted] = useState('');
  const [named, setNamed] = useState<OfferedPictureShape>();

  async function keep(file: File) {
    const taken = await upload(file);
    const wrong = taken && (await offer(taken.key, nameOfPicture(file.name) || say('ui.editor.pictures.unnamed')));
    if (wrong !== undefined) showToast({ text: wrong, kind: 'bad' });
  }

  async function use(file: File) {
    const taken = await upload(file);
    if (taken === undefined) return;
    onUploaded(taken);
    await read();
  }

  const { offered, recent } = choice === undefined || choice === 'failed' ? NOTHING : choice;
  return (
    <div className="space-y-4">
      <FileButton kind="primary" className="w-full" onFile={use}>
        <Icon name="upload" />
        {say('ui.editor.pictures.upload')}
      </FileButton>
      {choice === 'failed' && <p className="text-small text-bad">{say('ui.editor.pictures.failed')}</p>}
      <Offered
        pictures={choice === undefined ? undefined : offered}
        wanted={wanted}
        onWanted={setWanted}
        onAdd={keep}
        onChoose={onChoose}
        onRename={setNamed}
        onWithdraw={(picture) => void withdraw(picture)}
      />
      {recent.length > 0 && wanted === '' && (
        <section aria-label={say('ui.editor.pictures.recent')} className="space-y-2">
          <h3 className="text-small font-semibold">{say('ui.editor.pictures.recent')}</h3>
          <PictureCards>
            {recent.map((picture) => {
              const entry = { label: say('ui.editor.pictures.offer'), icon: 'plus' as const, onSelect: () => setNamed(picture) };
              return <PictureCard key={picture.key} picture={picture} onChoose={onChoose} entries={[entry]} />;
            })}
          </PictureCards>
        </section>
      )}
      {named !== undefined && (
        <NameDialog
          open
          onClose={() => setNamed(undefined)}
          title={say(named.name === '' ? 'ui.editor.pictures.offer' : 'ui.editor.pictures.rename')}
          label={say('ui.editor.pictures.name')}
          value={named.name}
          action={say('ui.save')}
          onSave={(name) => offer(named.key, name)}
        />
      )}
    </div>
  );
}

const NOTHING: PictureChoice = { offered: [], recent: [] };

/** The pictures that the school keeps for every document; undefined: they are still being read. */
function Offered({
  pictures,
  wanted,
  onWanted,
  onAdd,
  onChoose,
  onRename,
  onWithdraw,
}: {
  pictures: readonly OfferedPictureShape[] | undefined;
  wanted: string;
  onWanted: (wanted: string) => void;
  onAdd: (file: File) => Promise<void>;
  onChoose: (picture: OfferedPictureShape) => void;
  onRename: (picture: OfferedPictureShape) => void;
  onWithdraw: (picture: OfferedPictureShape) => void;
}) {
  const say = useSay();
  const all = pictures ?? NOTHING.offered;
  const found = all.filter(({ name }) => hasWords(name, wanted));
  return (
    <section aria-label={say('ui.editor.pictures.offered')} className="space-y-2">
      <header className="flex items-center justify-between gap-2">
        <h3 className="text-small font-semibold">{say('ui.editor.pictures.offered')}</h3>
        <FileButton kind="quiet" size="small" onFile={onAdd}>
          <Icon name="plus" className="size-4" />
          {say('ui.editor.pictures.add')}
        </FileButton>
      </header>
      {all.length >= SEARCHED_FROM && <SearchField label={say('ui.editor.pictures.search')} value={wanted} onChange={onWanted} />}
      {pictures === undefined && <Skeleton className="h-24 w-full" />}
      {pictures?.length === 0 && <p className="text-fine text-ink-muted">{say('ui.editor.pictures.offered_more')}</p>}
      {all.length > 0 && found.length === 0 && <p className="text-fine text-ink-muted">{say('ui.editor.pictures.nothing')}</p>}
      <PictureCards>
        {found.map((picture) => (
          <PictureCard
            key={picture.key}
            picture={picture}
            onChoose={onChoose}
            entries={[
              { label: say('ui.editor.pictures.rename'), icon: 'pencil', onSelect: () => onRename(picture) },
              { label: say('ui.editor.pictures.withdraw'), icon: 'trash', onSelect: () => onWithdraw(picture) },
            ]}
          />
        ))}
      </PictureCards>
    </section>
  );
}

/** A button that asks for a file; it turns until that is dealt with. */
function FileButton({
  onFile,
  children,
  ...look
}: {
  onFile: (file: File) => Promise<void>;
  children: ReactNode;
} & Pick<Parameters<typeof Button>[0], 'kind' | 'size' | 'className'>) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  async function choose(file: File) {
    setBusy(true);
    await onFile(file);
    setBusy(false);
  }
  return (
    <>
      <Button {...look} busy={busy} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <FileChooser ref={input} accept={PICTURE_FILES} onFiles={([file]) => void choose(file)} />
    </>
  );
}
