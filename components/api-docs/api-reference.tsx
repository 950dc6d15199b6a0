import type { ReactNode } from 'react';
import { CREATE_PARAMETERS, CREATE_REFUSALS } from '@/lib/api/create-reference';
import type { RouteShape } from '@/lib/api/route-shape';
import { ERRORS } from '@/lib/errors';
import type { ApiDocs } from '@/lib/i18n/api-docs/api-docs';
import { refusalMessage, warningMessage } from '@/lib/i18n/calls/say-call';
import type { Locale } from '@/lib/i18n/phrase';
import { ButtonAnchor } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { curlExample, javascriptExample, linkExample, refusedReply, successReply } from './examples';
import { DocsCode } from './docs-code';
import { DocsList, DocsRows, DocsSection, DocsText } from './docs-text';

export interface ShownLimit {
  readonly name: keyof ApiDocs['limits'];
  readonly most: string;
  readonly setting: string;
}

interface Shown {
  readonly locale: Locale;
  readonly docs: ApiDocs;
  /** Address of this server, without a final slash. */
  readonly base: string;
  readonly limits: readonly ShownLimit[];
  readonly routes: readonly (readonly [name: string, shape: RouteShape])[];
}

/** The whole reference: the public API of the contract in full, then every route of the server in a line. */
export function ApiReference(shown: Shown) {
  const { docs } = shown;
  const bodies: Record<keyof ApiDocs['sections'], ReactNode> = {
    start: <Start {...shown} />,
    send: <DocsList items={docs.send.map((text) => text.replace('{base}', shown.base))} />,
    parameters: <Parameters docs={docs} />,
    values: <DocsList items={docs.values} />,
    reply: <Reply {...shown} />,
    refusals: <Refusals {...shown} />,
    warnings: <Warnings {...shown} />,
    files: <DocsRows rows={Object.entries(docs.files).map(([name, text]) => ({ key: name, name, text: <DocsText>{text}</DocsText> }))} />,
    repeats: <DocsList items={docs.repeats} />,
    limits: <Limits {...shown} />,
    compatible: <Compatible docs={docs} />,
    own: <OwnRoutes {...shown} />,
  };
  const sections = (Object.keys(bodies) as (keyof ApiDocs['sections'])[]).map((id) => ({ id, title: docs.sections[id] }));
  return (
    <div className="gap-12 lg:grid lg:grid-cols-[minmax(0,1fr)_13rem]">
      <div className="flex min-w-0 flex-col gap-10">
        {sections.map(({ id, title }) => (
          <DocsSection key={id} id={id} title={title}>
            {bodies[id]}
          </DocsSection>
        ))}
      </div>
      <nav aria-label={docs.contents} className="max-lg:hidden">
        <ul className="sticky top-8 flex flex-col gap-1.5 border-l border-line pl-4 text-small">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="text-ink-muted hover:text-ink">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Start({ docs, base, locale }: Shown) {
  return (
    <>
      <DocsList items={docs.start} />
      <div>
        <ButtonLink href="/getcourse">{docs.startLink}</ButtonLink>
      </div>
      {[linkExample(base, locale), curlExample(base, locale), javascriptExample(base, locale)].map((code) => (
        <DocsCode key={code} code={code} copy={docs.copy} />
      ))}
    </>
  );
}

function Parameters({ docs }: { docs: ApiDocs }) {
  const rows = CREATE_PARAMETERS.map(({ name, required }) => ({
    key: name,
    name,
    note: required ? docs.required : undefined,
    text: <DocsText>{docs.parameters[name]}</DocsText>,
  }));
  return <DocsRows rows={rows} />;
}

function Reply({ docs, base, locale }: Shown) {
  const { success, more, link, file, refused, status } = docs.reply;
  return (
    <>
      <p>{success}</p>
      <DocsCode code={successReply(base)} copy={docs.copy} />
      <DocsList items={[more, link, file]} />
      <p>{refused}</p>
      <DocsCode code={refusedReply(refusalMessage(locale, 'doc_not_found', {}))} copy={docs.copy} />
      <p>
        <DocsText>{status}</DocsText>
      </p>
    </>
  );
}

/** What the words of a refusal or a remark would name. */
const NAMED = { document: '…', requestId: '…', name: '…', variable: '…', address: '…', value: '…' };

function Refusals({ locale }: Shown) {
  const rows = CREATE_REFUSALS.map((code) => ({
    key: code,
    name: code,
    note: `HTTP ${ERRORS[code].status}`,
    text: refusalMessage(locale, code, NAMED),
  }));
  return <DocsRows rows={rows} />;
}

const WARNINGS = [
  'missing_value',
  'unused_variable',
  'variable_ignored',
  'system_variable',
  'no_variables',
  'placeholder_cut',
  'bad_encoding',
  'folder_created',
  'repeated',
  'email_missing',
  'email_wrong',
  'mail_not_connected',
] as const;

function Warnings({ docs, locale }: Shown) {
  return (
    <>
      <p>{docs.warnings}</p>
      <DocsRows rows={WARNINGS.map((code) => ({ key: code, name: code, text: warningMessage(locale, { ...NAMED, code }) }))} />
    </>
  );
}

function Limits({ docs, limits }: Shown) {
  return (
    <DocsRows
      rows={limits.map(({ name, most, setting }) => ({
        key: name,
        name: setting,
        text: (
          <span className="flex justify-between gap-4">
            {docs.limits[name]}
            <span className="font-medium text-ink tabular-nums">{most}</span>
          </span>
        ),
      }))}
    />
  );
}

function Compatible({ docs }: { docs: ApiDocs }) {
  return (
    <>
      <p className="max-w-prose">{docs.compatible}</p>
      <h3 className="font-semibold">{docs.sameTitle}</h3>
      <DocsList items={docs.same} />
      <h3 className="font-semibold">{docs.differsTitle}</h3>
      <DocsList items={docs.differs} />
    </>
  );
}

function OwnRoutes({ docs, routes }: Shown) {
  return (
    <>
      <p className="max-w-prose">
        <DocsText>{docs.own}</DocsText>
      </p>
      <div>
        <ButtonAnchor href="/api/openapi.json">{docs.openApi}</ButtonAnchor>
      </div>
      <DocsRows
        rows={routes.map(([name, { summary, who }]) => ({
          key: name,
          name,
          note: docs.roles[who],
          text: <span lang="en">{summary}</span>,
        }))}
      />
    </>
  );
}
