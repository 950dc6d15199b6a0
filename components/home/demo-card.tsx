import Link from 'next/link';
import { LONGEST_NAME } from '@/lib/api/text-limits';
import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { CopyButton } from '../ui/copy-button';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/field';

/**
 * The sample diploma: a name is typed, and the very call that GetCourse makes answers with the PDF. It is a plain form by GET, so the link
 * that it opens is the one that can be copied.
 */
export function DemoCard({
  locale,
  documentId,
  name,
  call,
  linkBase,
}: {
  locale: Locale;
  /** Where this server's links begin, without a final slash. */
  linkBase: string;
  documentId: string;
  name: string;
  call: Readonly<Record<string, string>>;
}) {
  const sample = say(locale, 'ui.home.demo_sample');
  const level = say(locale, 'ui.home.demo_level');
  const hidden = { ...call, mask_level: level, result: 'file' };
  const link = `${linkBase}/api/v1/create/?${new URLSearchParams({ ...hidden, mask_name: sample }).toString()}`;
  return (
    <Card className="mb-6 overflow-hidden">
      <div className="flex max-md:flex-col">
        <Link
          href={`/documents/${documentId}/preview`}
          title={name}
          className="flex items-center justify-center bg-desk p-5 md:w-64 md:shrink-0"
        >
          {/* eslint-disable-next-line @next/next/no-img-element -- drawn by the server in the size it is shown in */}
          <img src={`/api/documents/${documentId}/thumbnail`} alt={name} width={224} height={158} className="bg-white shadow-lift-high" />
        </Link>
        <div className="min-w-0 flex-1 px-5 py-4">
          <h2 className="text-heading font-semibold">{say(locale, 'ui.home.demo')}</h2>
          <p className="mt-0.5 mb-3.5 max-w-prose text-small text-ink-muted">{say(locale, 'ui.home.demo_more')}</p>
          <form action="/api/v1/create/" method="get" target="_blank" className="flex flex-wrap items-end gap-2">
            {Object.entries(hidden).map(([key, value]) => (
              <input key={key} type="hidden" name={key} value={value} />
            ))}
            <div className="w-full max-w-72 min-w-0 sm:flex-1">
              <TextField
                label={say(locale, 'ui.home.demo_name')}
                name="mask_name"
                defaultValue={sample}
                longest={LONGEST_NAME}
                autoComplete="off"
              />
            </div>
            <Button type="submit">
              <Icon name="external" />
              {say(locale, 'ui.home.demo_do')}
            </Button>
            <CopyButton text={link} icon="link" label={say(locale, 'ui.home.demo_copy')} className="h-9">
              {say(locale, 'ui.home.demo_copy')}
            </CopyButton>
          </form>
        </div>
      </div>
    </Card>
  );
}
