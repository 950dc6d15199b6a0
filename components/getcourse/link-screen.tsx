'use client';

import { useRouter } from 'next/navigation';
import { Suspense, type ReactNode, useState, type ComponentProps } from 'react';
import { LeaveGuard } from '../leave-guard';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { onDemand } from '../ui/on-demand';
import { linkParts, linkText } from './build-link';
import { FinishedLink } from './finished-link';
import {
  choiceOf,
  EMPTY_FORM,
  formOfLink,
  isFormGood,
  sourceOf,
  variablesOfLink,
  type LinkDocument,
  type LinkForm,
  type LinkLetter,
} from './link-form';
import { LinkOptions } from './link-options';
import { LinkTokenChoice, type KnownToken, type LinkToken } from './link-token';
import type { ReadLink } from './read-link';
import { PROCESS_OBJECTS } from './value-source';
import { VariableSources } from './variable-sources';

const FirstCall = onDemand(async () => (await import('./first-call')).FirstCall);
const TrialDialog = onDemand(async () => (await import('./trial-dialog')).TrialDialog);

const PasteLink = onDemand(async () => (await import('./paste-link')).PasteLink);

/** Characters of a token's value. */
const TOKEN_LENGTH = 36;

/** Fills the form by a link that somebody has; says what of it they have to choose themselves. */
function FillByLink({ onRead }: { onRead: (link: ReadLink) => readonly string[] }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState<readonly string[]>([]);
  const read = (link: ReadLink) => {
    setLeft(onRead(link));
    setOpen(false);
  };
  return (
    <>
      <div>
        <Button kind="quiet" size="small" className="-ml-2.5" onClick={() => setOpen(true)}>
          <Icon name="link" />
          {say('ui.link.paste_link')}
        </Button>
      </div>
      {left.length > 0 && <Notice tone="warn">{say('ui.link.paste_left', { names: left.join(', ') })}</Notice>}
      {open && (
        <Suspense>
          <PasteLink onClose={() => setOpen(false)} onRead={read} />
        </Suspense>
      )}
    </>
  );
}

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
  const chooseDocument = (id: string) => router.replace(`/getcourse?document=${id}`, { scroll: false });
  const [copied, setCopied] = useState('');
  const link = linkText(linkParts(choice));
  const begun = form !== EMPTY_FORM || token !== null;

  /** Gives what of the link has no place in the form. */
  function fill(read: ReadLink): readonly string[] {
    const filled = formOfLink(read, { documents, letters, pages: document.pages });
    const known = props.tokens.find(({ last4 }) => read.token?.length === TOKEN_LENGTH && read.token.endsWith(last4));
    setForm(filled.form);
    if (known !== undefined && read.token !== undefined) setToken({ id: known.id, value: read.token, fresh: false });
    if (filled.documentId !== undefined && filled.documentId !== document.id) chooseDocument(filled.documentId);
    return filled.left;
  }

  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <Part title={say('ui.link.document')}>
        <div className="flex flex-col gap-4">
          <Select
            labelHidden
            label={say('ui.link.document')}
            icon="document"
            value={document.id}
            onChange={(id) => {
              if (form.skipped.size > 0) change({ skipped: new Set() });
              chooseDocument(id);
            }}
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
          <FillByLink onRead={fill} />
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
      <LinkAndCheck
        key={token?.id}
        {...props}
        form={form}
        choice={choice}
        token={token}
        onToken={setToken}
        onCopied={() => setCopied(link)}
      />
      <LeaveGuard on={begun && copied !== link} more={say(token?.fresh === true ? 'ui.link.leave_token' : 'ui.leave_more')} />
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
  onCopied,
}: LinkScreenProps & {
  form: LinkForm;
  choice: ReturnType<typeof choiceOf>;
  token: LinkToken | null;
  onToken: (token: LinkToken | null) => void;
  onCopied: () => void;
}) {
  const say = useSay();
  const router = useRouter();
  const [trying, setTrying] = useState(false);
  const [ownCalls, setOwnCalls] = useState<ReadonlySet<string>>(new Set());
  const variables = variablesOfLink(document, form.mail);
  // What the link leaves out a try leaves out, too; a kept picture is no value that a call could bring.
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
          <FinishedLink choice={choice} samples={samples} fresh={token?.fresh === true} onCopied={onCopied} />
          {token !== null && <OtherToken onChoose={() => onToken(null)} />}
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
              <Waiting token={token} ownCalls={ownCalls} unreachable={unreachable ? base : undefined} onCame={onCopied} />
            </div>
          </div>
        )}
        {trying && (
          <Trial
            choice={choice}
            variables={sent}
            samples={samples}
            onClose={() => setTrying(false)}
            onCalled={(id) => setOwnCalls(new Set([...ownCalls, id]))}
          />
        )}
      </Part>
    </>
  );
}

function OtherToken({ onChoose }: { onChoose: () => void }) {
  const say = useSay();
  return (
    <div>
      <Button kind="quiet" size="small" className="-ml-2.5" onClick={onChoose}>
        {say('ui.link.other_token')}
      </Button>
    </div>
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
