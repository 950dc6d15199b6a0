import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { FileStateBadge } from '../disk/file-state-badge';
import { FileThumbnail } from '../disk/file-thumbnail';
import { ButtonLink } from '../ui/button-link';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Moment, type ShownMoment } from '../ui/moment';

/** A creation, by its first file. */
export interface RecentItem {
  readonly id: string;
  readonly documentName: string;
  readonly file: { readonly id: string; readonly name: string; readonly edition: number; readonly state: 'pending' | 'ready' | 'failed' };
  readonly files: number;
  readonly pending: number;
  readonly failed: number;
  readonly created: ShownMoment;
}

/** What was made last; one file opens itself, more open on the Disk. */
export function RecentCreations({ locale, creations }: { locale: Locale; creations: readonly RecentItem[] }) {
  return (
    <section aria-labelledby="recent">
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id="recent" className="text-heading font-semibold">
          {say(locale, 'ui.home.recent')}
        </h2>
        {creations.length > 0 && (
          <ButtonLink href="/disk" kind="quiet" size="small">
            {say(locale, 'ui.home.all_files')}
          </ButtonLink>
        )}
      </div>
      {creations.length === 0 ? (
        <EmptyState icon="disk" title={say(locale, 'ui.home.no_files')}>
          {say(locale, 'ui.home.no_files_more')}
        </EmptyState>
      ) : (
        <Card className="overflow-hidden">
          <ul className="divide-y divide-line">
            {creations.map((creation) => (
              <CreationRow key={creation.id} locale={locale} creation={creation} />
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}

function CreationRow({ locale, creation }: { locale: Locale; creation: RecentItem }) {
  const { id, file, files, pending, failed, documentName, created } = creation;
  const single = files === 1 && file.state === 'ready';
  const name = files === 1 ? file.name : say(locale, 'ui.home.and_more', { name: file.name, count: files - 1 });
  const state = pending > 0 ? 'pending' : failed === files ? 'failed' : 'ready';
  const link =
    'after:absolute after:inset-0 outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent';
  return (
    <li className="relative flex items-center gap-3 px-3 py-2 transition-colors duration-100 hover:bg-hover sm:px-4">
      <FileThumbnail file={file} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-small font-medium" title={name}>
          <a
            href={single ? `/getfile/${file.id}/pdf/` : `/disk?creation=${id}`}
            {...(single && { target: '_blank', rel: 'noopener' })}
            className={link}
          >
            {name}
          </a>
        </p>
        <p className="truncate text-fine text-ink-muted">
          {documentName} · <Moment moment={created} />
        </p>
      </div>
      {failed > 0 && failed < files && (
        <span className="text-fine text-bad max-sm:hidden">{say(locale, 'ui.home.failed_of', { count: failed })}</span>
      )}
      <FileStateBadge state={state} label={say(locale, `ui.disk.state.${state}`)} />
    </li>
  );
}
