'use client';

import { useId, useState } from 'react';
import type { ShownCall } from '@/lib/api/tokens';
import { shortened } from '@/lib/shortened';
import { useSay } from '../locale-context';
import { Badge } from '../ui/badge';
import { ButtonLink } from '../ui/button-link';
import { CopyButton } from '../ui/copy-button';
import { Icon } from '../ui/icon';
import { Moment } from '../ui/moment';

/** A call: when, whose, of what, how it ended and, refused, why. Pressed, it opens all that came and went. */
export function CallRow({ call }: { call: ShownCall }) {
  const say = useSay();
  const panel = useId();
  const [open, setOpen] = useState(false);
  const { reason, came, token, document, fileCount, warnings } = call;
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
        className="flex w-full items-start gap-3 px-4 py-3 text-left transition-colors duration-100 hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="w-24 shrink-0 pt-px max-sm:hidden">
          <Outcome made={reason === null} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <span className="sm:hidden">
              <Outcome made={reason === null} />
            </span>
            <span className="min-w-0 truncate text-small font-medium">{document?.name ?? say('ui.calls.no_document')}</span>
            <span className="min-w-0 truncate text-fine text-ink-muted">
              {token === null ? say('ui.calls.no_token') : `${token.name} ••••${token.last4}`}
            </span>
          </span>
          {reason !== null && <span className="mt-0.5 block text-small text-bad [overflow-wrap:anywhere]">{reason}</span>}
          <span className="mt-0.5 block text-fine text-ink-muted [overflow-wrap:anywhere]">
            {[
              ...firstValue(call),
              ...(fileCount > 0 ? [say('ui.calls.files', { count: fileCount })] : []),
              ...(warnings.length > 0 ? [say('ui.calls.warned', { count: warnings.length })] : []),
              call.method,
              say('ui.calls.took', { count: call.took }),
            ].join(' · ')}
            <span className="sm:hidden">
              {' · '}
              <Moment moment={came} />
            </span>
          </span>
        </span>
        <Moment moment={came} className="shrink-0 pt-0.5 text-fine text-ink-muted tabular-nums max-sm:hidden" />
        <Icon name="down" className={`mt-1 size-4 text-ink-muted transition-transform duration-150 ${open ? 'rotate-180' : ''}`} />
      </button>
      <div id={panel} hidden={!open}>
        {open && <CallDetails call={call} />}
      </div>
    </li>
  );
}

function Outcome({ made }: { made: boolean }) {
  const say = useSay();
  return (
    <Badge tone={made ? 'good' : 'bad'} icon={made ? 'check' : 'warning'}>
      {say(made ? 'ui.calls.success' : 'ui.calls.refused')}
    </Badge>
  );
}

/** What tells one call from the next at a glance, mostly somebody's name; none when the call gave no values one by one. */
function firstValue({ parameters }: ShownCall): readonly string[] {
  const values = parameters.filter(([name, value]) => name.startsWith('mask_') && value !== '');
  const [, value] = values.find(([name]) => name === 'mask_name') ?? values[0] ?? [];
  return value === undefined ? [] : [shortened(value, 60)];
}

function CallDetails({ call: { parameters, reply, warnings, status, outcome, creationId, fileCount } }: { call: ShownCall }) {
  const say = useSay();
  return (
    <div className="flex flex-col gap-5 border-t border-line bg-sunken px-4 py-4">
      {creationId !== null && fileCount > 0 && (
        <div>
          <ButtonLink size="small" href={`/disk?creation=${creationId}`}>
            <Icon name="disk" />
            {say('ui.calls.to_files', { count: fileCount })}
          </ButtonLink>
        </div>
      )}
      {warnings.length > 0 && (
        <section>
          <h3 className="mb-1.5 text-fine font-medium text-ink-muted">{say('ui.calls.warnings')}</h3>
          <ul className="flex flex-col gap-1 text-small">
            {warnings.map((warning) => (
              <li key={warning} className="flex gap-2 [overflow-wrap:anywhere]">
                <Icon name="info" className="mt-0.5 size-4 text-warn" />
                {warning}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className="mb-1.5 text-fine font-medium text-ink-muted">{say('ui.calls.parameters')}</h3>
        <dl className="overflow-hidden rounded-lg border border-line bg-surface text-small [&>div:last-child]:border-0">
          {parameters.map(([name, value], index) => (
            <div key={`${index} ${name}`} className="grid gap-x-4 border-b border-line px-3 py-1.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
              <dt className="font-mono text-fine leading-5 text-ink-muted [overflow-wrap:anywhere]">{name}</dt>
              <dd className="max-h-40 overflow-y-auto [overflow-wrap:anywhere] whitespace-pre-wrap">
                {isHidden(name, value) ? (
                  <span className="text-ink-muted">{say('ui.calls.hidden')}</span>
                ) : value === '' ? (
                  <span className="text-ink-muted">{say('ui.calls.nothing')}</span>
                ) : (
                  value
                )}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <div className="mb-1.5 flex items-center gap-3">
          <h3 className="text-fine font-medium text-ink-muted">{say('ui.calls.reply')}</h3>
          <span className="text-fine text-ink-muted">
            {[say('ui.calls.status', { status: String(status) }), ...(outcome === 'success' ? [] : [outcome])].join(' · ')}
          </span>
          <CopyButton text={reply} label={say('ui.calls.copy_reply')} className="-my-1.5 ml-auto" />
        </div>
        <pre className="max-h-60 overflow-auto rounded-lg border border-line bg-surface px-3 py-2 font-mono text-fine [overflow-wrap:anywhere] whitespace-pre-wrap">
          {reply}
        </pre>
      </section>
    </div>
  );
}

/** The server puts this in place of every secret. */
function isHidden(name: string, value: string): boolean {
  return value === '[hidden]' && /secure/i.test(name);
}
