import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { ButtonLink } from '../ui/button-link';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { StartFromPicture } from './start-from-picture';
import { TestFileButton } from './test-file-button';

const STEPS = ['picture', 'variable', 'test', 'mail', 'call'] as const;
type Step = (typeof STEPS)[number];

export interface StepsDone extends Readonly<Record<Step, boolean>> {
  /** The workspace's newest document of its own. */
  readonly documentId: string | undefined;
}

/**
 * The way from a picture to diplomas that GetCourse has made: five steps, ticked off by what is there. The first that is open has the
 * button; all others are reached by their names. Once all are done, the list folds into one line. `besideCall` stands under the last.
 */
export function FirstSteps({
  locale,
  done,
  mayEdit,
  besideCall,
}: {
  locale: Locale;
  done: StepsDone;
  mayEdit: boolean;
  besideCall?: ReactNode;
}) {
  const count = STEPS.filter((step) => done[step]).length;
  const next = STEPS.find((step) => !done[step]);
  const list = (
    <ol className="divide-y divide-line border-t border-line">
      {STEPS.map((step) => (
        <StepRow key={step} locale={locale} step={step} done={done} next={step === next} mayEdit={mayEdit}>
          {step === 'call' && !done.call ? besideCall : undefined}
        </StepRow>
      ))}
    </ol>
  );
  if (next === undefined)
    return (
      <Card className="mb-6 overflow-hidden">
        <details className="group">
          <summary className="flex items-center gap-2.5 px-5 py-3 text-small text-ink-muted select-none hover:text-ink">
            <Tick done />
            <span className="flex-1">{say(locale, 'ui.home.steps_done')}</span>
            <Icon name="down" className="size-4 transition-transform duration-150 group-open:rotate-180" />
          </summary>
          {list}
        </details>
      </Card>
    );
  return (
    <Card className="mb-6 overflow-hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
        <h2 className="text-heading font-semibold">{say(locale, 'ui.home.steps')}</h2>
        <div className="flex items-center gap-3">
          <span className="text-small text-ink-muted tabular-nums">
            {say(locale, 'ui.home.steps_count', { done: count, all: STEPS.length })}
          </span>
          <span aria-hidden className="flex h-1.5 w-28 overflow-hidden rounded-full bg-hover">
            <span className="rounded-full bg-good" style={{ width: `${(count / STEPS.length) * 100}%` }} />
          </span>
        </div>
      </div>
      {list}
    </Card>
  );
}

function StepRow({
  locale,
  step,
  done,
  next,
  mayEdit,
  children,
}: {
  locale: Locale;
  step: Step;
  done: StepsDone;
  next: boolean;
  mayEdit: boolean;
  children: ReactNode;
}) {
  const ticked = done[step];
  return (
    <li aria-current={next ? 'step' : undefined} className={next ? 'bg-accent-soft/50' : ''}>
      <div className="flex items-start gap-3.5 px-5 py-3.5 max-sm:flex-wrap">
        <Tick done={ticked} next={next} />
        <div className="min-w-0 flex-1">
          <h3 className="text-body font-medium">
            <Link
              href={addressOf(step, done.documentId)}
              className="rounded-sm hover:underline hover:decoration-line-strong hover:underline-offset-4"
            >
              {say(locale, `ui.home.${step}`)}
            </Link>
            <span className="sr-only"> — {say(locale, ticked ? 'ui.home.done' : 'ui.home.open')}</span>
          </h3>
          <p className="mt-0.5 max-w-prose text-small text-ink-muted">{say(locale, `ui.home.${step}_more`)}</p>
        </div>
        {next && mayEdit && (
          <div className="shrink-0 max-sm:w-full max-sm:pl-8.5">
            <StepButton locale={locale} step={step} documentId={done.documentId} />
          </div>
        )}
      </div>
      {children !== undefined && <div className="-mb-1 px-5 pl-13.5">{children}</div>}
    </li>
  );
}

function StepButton({ locale, step, documentId }: { locale: Locale; step: Step; documentId: string | undefined }) {
  if (step === 'picture') return <StartFromPicture />;
  if (step === 'test' && documentId !== undefined) return <TestFileButton documentId={documentId} />;
  return (
    <ButtonLink href={addressOf(step, documentId)} kind="primary">
      {say(locale, `ui.home.${step}_do`)}
    </ButtonLink>
  );
}

/** The screen where the step is made. */
function addressOf(step: Step, documentId: string | undefined): string {
  if (step === 'mail') return '/mail';
  if (step === 'call') return '/getcourse';
  if (step === 'picture' || documentId === undefined) return '/documents';
  return step === 'variable' ? `/documents/${documentId}` : `/documents/${documentId}/preview`;
}

function Tick({ done, next = false }: { done: boolean; next?: boolean }) {
  if (done)
    return (
      <span className="mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full bg-good text-surface">
        <Icon name="check" className="size-3.5" />
      </span>
    );
  return <span aria-hidden className={`mt-0.5 size-5 shrink-0 rounded-full border-2 ${next ? 'border-accent' : 'border-line-strong'}`} />;
}
