'use client';

import { useEffect, useState } from 'react';
import { MOST_PDF_PAGES } from '@/lib/api/assets';
import { api, apiAddress } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Skeleton } from '../ui/skeleton';
import { usePictureRefusal } from '../use-picture-refusal';
import type { PdfQuestion } from './use-pdf-question';
import type { TakenPicture } from './use-picture-upload';

/** Asks which page of a PDF to take, by their pictures. */
export function PdfPagesWindow({ question: { file, count, several, answer } }: { question: PdfQuestion }) {
  const say = useSay();
  const { pages, wrong } = usePdfPages(file);
  return (
    <Dialog
      open
      onClose={() => answer([])}
      title={say('ui.editor.pdf_pages')}
      description={say(count > MOST_PDF_PAGES ? 'ui.editor.pdf_pages.first_of' : 'ui.editor.pdf_pages.of', {
        name: file.name,
        count,
        shown: MOST_PDF_PAGES,
      })}
      width="large"
      footer={
        several && (
          <Button disabled={pages === undefined} onClick={() => answer(pages ?? [])}>
            {say('ui.editor.pdf_pages.all')}
          </Button>
        )
      }
    >
      {wrong !== undefined && <p className="text-small text-bad">{wrong}</p>}
      <ol aria-busy={pages === undefined && wrong === undefined} className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3">
        {pages?.map((page, at) => (
          <li key={at}>
            <PageButton page={page} number={at + 1} onChoose={() => answer([page])} />
          </li>
        ))}
        {pages === undefined && wrong === undefined && Array.from({ length: Math.min(count, 8) }, (_, at) => <Waiting key={at} />)}
      </ol>
    </Dialog>
  );
}

/** The pages of a PDF, once the workspace has them; or why it does not take them. */
function usePdfPages(file: File) {
  const { byServer } = usePictureRefusal();
  const [read, setRead] = useState<{ readonly pages?: readonly TakenPicture[]; readonly wrong?: string }>({});
  useEffect(() => {
    let left = false;
    void api('POST /api/assets/pages', { body: file }).then((result) => {
      if (left) return;
      if (!result.ok) return setRead({ wrong: byServer(file, result.problem) });
      setRead({ pages: result.value.map(({ key, pages, bleed, ...info }) => ({ key, info, pages, bleed, following: [] })) });
    });
    return () => {
      left = true;
    };
  }, [file, byServer]);
  return read;
}

function PageButton({ page, number, onChoose }: { page: TakenPicture; number: number; onChoose: () => void }) {
  const say = useSay();
  return (
    <button
      type="button"
      onClick={onChoose}
      className="block w-full rounded-md border border-line bg-sunken p-2 text-center text-fine text-ink-muted hover:border-accent"
    >
      <span className="mb-1.5 flex h-28 items-center justify-center">
        {/* eslint-disable-next-line @next/next/no-img-element -- drawn by the server in the size it is shown in */}
        <img
          src={apiAddress('GET /api/assets/{key}/thumbnail', { params: { key: page.key } })}
          alt=""
          className="max-h-full max-w-full bg-white shadow-lift"
        />
      </span>
      {say('ui.editor.pdf_pages.page', { number })}
    </button>
  );
}

function Waiting() {
  return (
    <li>
      <Skeleton className="h-39 w-full" />
    </li>
  );
}
