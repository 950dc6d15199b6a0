import Link from 'next/link';
import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { CopyButton } from '../ui/copy-button';
import { Icon } from '../ui/icon';
import { Cell, HeadCell, Row, Table } from '../ui/table';
import { Moment, type ShownMoment } from '../ui/moment';

export interface DocumentListItem {
  readonly id: string;
  readonly name: string;
  readonly pages: number;
  readonly changed: ShownMoment;
}

/** The documents of a workspace, each a link to its preview, with the id that calls name it by. */
export function DocumentList({ locale, documents }: { locale: Locale; documents: readonly DocumentListItem[] }) {
  return (
    <Table>
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell>{say(locale, 'ui.documents.name')}</HeadCell>
          <HeadCell className="hidden md:table-cell">{say(locale, 'ui.documents.pages')}</HeadCell>
          <HeadCell className="hidden md:table-cell">{say(locale, 'ui.documents.changed')}</HeadCell>
          <HeadCell>{say(locale, 'ui.documents.id')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <DocumentRow key={document.id} locale={locale} document={document} />
        ))}
      </tbody>
    </Table>
  );
}

function DocumentRow({ locale, document: { id, name, pages, changed } }: { locale: Locale; document: DocumentListItem }) {
  const count = say(locale, 'ui.documents.page_count', { count: pages });
  return (
    <Row className="relative">
      <Cell className="w-full">
        <div className="flex items-center gap-3">
          <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent-text">
            <Icon name="document" className="size-4.5" />
          </span>
          <div className="min-w-0">
            {/* The whole row is this link's; what else can be pressed lies above it. */}
            <Link
              href={`/documents/${id}/preview`}
              className="font-medium [overflow-wrap:anywhere] after:absolute after:inset-0 hover:underline hover:decoration-line-strong hover:underline-offset-4"
            >
              {name}
            </Link>
            <p className="mt-0.5 text-xs text-ink-muted md:hidden">
              {count} · <Moment moment={changed} />
            </p>
          </div>
        </div>
      </Cell>
      <Cell className="hidden whitespace-nowrap text-ink-muted tabular-nums md:table-cell">{count}</Cell>
      <Cell className="hidden whitespace-nowrap text-ink-muted tabular-nums md:table-cell">
        <Moment moment={changed} />
      </Cell>
      <Cell className="whitespace-nowrap">
        <CopyButton text={id} label={say(locale, 'ui.documents.copy_id', { name })} className="relative z-1 -ml-2.5">
          <code className="hidden font-mono text-xs xl:inline">{id}</code>
          <code className="hidden font-mono text-xs sm:inline xl:hidden">{id.slice(0, 8)}…</code>
        </CopyButton>
      </Cell>
    </Row>
  );
}
