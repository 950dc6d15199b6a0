'use client';

import { useRouter } from 'next/navigation';
import { Suspense, type ReactNode, useState, type ComponentProps } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { onDemand } from '../ui/on-demand';
import { FinishedLink } from './finished-link';
import {
  choiceOf,
  EMPTY_FORM,
  isFormGood,
  sourceOf,
  variablesOfLink,
  type LinkDocument,
  type LinkForm,
  type LinkLetter,
} from './link-form';
import { LinkOptions } from './link-options';
import { LinkTokenChoice, type KnownToken, type LinkToken } from './link-token';
import { PROCESS_OBJECTS } from './value-source';
import { VariableSources } from './variable-sources';

const FirstCall = onDemand(async () => (await import('./first-call')).FirstCall);
const TrialDialog = onDemand(async () => (await import('./trial-dialog')).TrialDialog);

/** Loaded when it is opened. */
function Trial(props: ComponentProps<typeof TrialDialog>) {
  return (
    <Suspense>
      <TrialDialog {...props} />
    </Suspense>
  );
}

/** Loaded when there is a token to wait with. */
function Waiting(props: ComponentProps<typeof FirstCall>) {
  return (
    <Suspense>
      <FirstCall {...props} />
    </Suspense>
  );
}

export interface LinkScreenProps {
  readonly document: LinkDocument;
  /** False: a later version of the program wrote it. */
  readonly readable: boolean;
  /** All to choose from. */
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly letters: readonly LinkLetter[];
  readonly tokens: readonly KnownToken[];
  /** Address of this server, without a final slash. */
  readonly base: string;
  readonly unreachable: boolean;
  readonly mayMakeTokens: boolean;
  readonly apiEnabled: boolean;
  readonly timeZone: string;
}

/** Builds a link for GetCourse from top to bottom, then waits for the first call with it. */
export function LinkScreen(props: LinkScreenProps) {
  const { document, documents, letters, base } = props;
  const say = useSay();
  const router = useRouter();
  const [form, setForm] = useState<LinkForm>(EMPTY_FORM);
  const [token, setToken] = useState<LinkToken | null>(null);
  const variables = variablesOfLink(document, form.mail);
  const choice = choiceOf(form, document, { base, token: token?.value ?? null });
  const change = (part: Partial<LinkForm>) => setForm({ ...form, ...part });
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <Part title={say('ui.link.document')}>
        <div className="flex flex-col gap-4">
          <Select
            labelHidden
            label={say('ui.link.document')}
            icon="document"
            value={document.id}
            onChange={(id) => router.replace(`/getcourse?document=${id}`, { scroll: false })}
            options={documents.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div>
            <p className="mb-1.5 text-small font-medium">{say('ui.link.object')}</p>
            <Segmented
              label={say('ui.link.object')}
              value={form.object}
              onChange={(object) => change({ object })}
              options={PROCESS_OBJECTS.map((value) => ({ value, label: say(`ui.link.object.${value}`) }))}
            />
            <p className="mt-1.5 text-fine text-ink-muted">{say('ui.link.object_hint')}</p>
          </div>
        </div>
      </Part>
      {!props.readable && <Notice tone="bad">{say('ui.link.unreadable')}</Notice>}
      <Part title={say('ui.link.variables')} hint={say('ui.link.variables_hint')}>
        <VariableSources
          variables={variables}
          alike={document.alike}
          form={form}
          onChange={(name, source) => change({ sources: new Map([...form.sources, [name, source]]) })}
        />
      </Part>
      <Part title={say('ui.link.options')}>
        <LinkOptions document={document} letters={letters} form={form} onChange={change} />
      </Part>
      <LinkAndCheck key={token?.id} {...props} form={form} choice={choice} token={token} onToken={setToken} />
    </div>
  );
}

/** The finished link, and whether it works. */
function LinkAndCheck({
  document,
  tokens,
  base,
  unreachable,
  mayMakeTokens,
  apiEnabled,
  timeZone,
  form,
  choice,
  token,
  onToken,
}: LinkScreenProps & {
  form: LinkForm;
  choice: ReturnType<typeof choiceOf>;
  token: LinkToken | null;
  onToken: (token: LinkToken | null) => void;
}) {
  const say = useSay();
  const router = useRouter();
  const [trying, setTrying] = useState(false);
  const [ownCalls, setOwnCalls] = useState<ReadonlySet<string>>(new Set());
  const variables = variablesOfLink(document, form.mail);
  // What is left out of the link is left out of a try, too; a kept picture is no value that a call could bring.
  const sent = variables.filter((variable) => sourceOf(form, variable).kind !== 'none');
  const samples = Object.fromEntries(sent.map(({ name, sample, picture }) => [name, picture ? '' : sample || sampleOf(name)]));
  return (
    <>
      <Part title={say('ui.link.ready')}>
        <div className="flex flex-col gap-5">
          {token === null && (
            <LinkTokenChoice
              tokens={tokens}
              documentName={document.name}
              mayMake={mayMakeTokens}
              apiEnabled={apiEnabled}
              timeZone={timeZone}
              onToken={(chosen) => {
                onToken(chosen);
                router.refresh();
              }}
            />
          )}
          <FinishedLink choice={choice} samples={samples} fresh={token?.fresh === true} />
          {token !== null && (
            <div>
              <Button kind="quiet" size="small" className="-ml-2.5" onClick={() => onToken(null)}>
                {say('ui.link.other_token')}
              </Button>
            </div>
          )}
        </div>
      </Part>
      <Part title={say('ui.link.check')}>
        {token === null ? (
          <p className="text-small text-ink-muted">{say('ui.link.check_later')}</p>
        ) : (
          <div className="flex flex-col items-start gap-5">
            <Button disabled={!isFormGood(form, variables)} onClick={() => setTrying(true)}>
              <Icon name="sparkle" />
              {say('ui.link.try')}
            </Button>
            <div className="w-full">
              <Waiting token={token} ownCalls={ownCalls} unreachable={unreachable ? base : undefined} />
            </div>
          </div>
        )}
        {trying && (
          <Trial
            choice={choice}
            variables={sent}
            samples={samples}
            onClose={() => setTrying(false)}
            onCalled={(id) => setOwnCalls((before) => new Set([...before, id]))}
          />
        )}
      </Part>
    </>
  );
}

function sampleOf(name: string): string {
  return name === 'email' ? 'student@example.org' : name;
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <Card className="px-5 py-4 sm:px-6 sm:py-5">
      <h2 className="text-heading font-semibold">{title}</h2>
      {hint !== undefined && <p className="mt-0.5 text-small text-ink-muted">{hint}</p>}
      <div className="mt-4">{children}</div>
    </Card>
  );
}
