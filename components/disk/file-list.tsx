import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { ButtonAnchor } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Moment, type ShownMoment } from '../ui/moment';
import { Cell, HeadCell, Row, Table } from '../ui/table';
import { FileNotes } from './file-notes';
import { FileStateBadge, type FileState } from './file-state-badge';

export interface FileListItem {
  readonly id: string;
  readonly name: string;
  readonly documentName: string;
  readonly state: FileState;
  readonly created: ShownMoment;
  /** In plain words: why it failed, what the call was told, what laying out found. */
  readonly notes: readonly string[];
}

/** Made files, each with its state, what there is to know about it, and its public links. */
export function FileList({ locale, files }: { locale: Locale; files: readonly FileListItem[] }) {
  return (
    <Table>
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell>{say(locale, 'ui.disk.name')}</HeadCell>
          <HeadCell className="hidden md:table-cell">{say(locale, 'ui.disk.state')}</HeadCell>
          <HeadCell className="hidden lg:table-cell">{say(locale, 'ui.disk.date')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{say(locale, 'ui.disk.actions')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <FileRow key={file.id} locale={locale} file={file} />
        ))}
      </tbody>
    </Table>
  );
}

function FileRow({ locale, file }: { locale: Locale; file: FileListItem }) {
  const { name, documentName, state, created, notes } = file;
  return (
    <Row className="align-top max-md:flex max-md:flex-col">
      <Cell className="align-top max-md:pr-5 max-md:pb-0 md:w-full">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        <p className="mt-0.5 text-xs text-ink-muted [overflow-wrap:anywhere]">
          {documentName}
          <span className="lg:hidden">
            {' · '}
            <Moment moment={created} className="whitespace-nowrap" />
          </span>
        </p>
        <FileNotes locale={locale} notes={notes} />
      </Cell>
      <Cell className="hidden align-top md:table-cell">
        <FileStateBadge locale={locale} state={state} />
      </Cell>
      <Cell className="hidden align-top whitespace-nowrap text-ink-muted tabular-nums lg:table-cell">
        <Moment moment={created} className="leading-6" />
      </Cell>
      <Cell className="align-top max-md:pl-5 max-md:pt-2.5">
        <div className="flex items-center justify-between gap-2 md:-my-1 md:justify-end">
          <span className="md:hidden">
            <FileStateBadge locale={locale} state={state} />
          </span>
          {state === 'ready' && <FileLinks locale={locale} file={file} />}
        </div>
      </Cell>
    </Row>
  );
}

function FileLinks({ locale, file: { id, name } }: { locale: Locale; file: FileListItem }) {
  const pdf = `/getfile/${id}/pdf/`;
  return (
    <div className="flex items-center gap-1">
      <ButtonAnchor size="small" href={pdf} aria-label={say(locale, 'ui.disk.open_pdf', { name })}>
        PDF
      </ButtonAnchor>
      <ButtonAnchor size="small" href={`/getfile/${id}/`} aria-label={say(locale, 'ui.disk.open_jpg', { name })}>
        JPG
      </ButtonAnchor>
      <CopyButton text={pdf} icon="link" label={say(locale, 'ui.disk.copy_link', { name })} />
    </div>
  );
}
