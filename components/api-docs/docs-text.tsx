import { Fragment, type ReactNode } from 'react';

/** A text of the reference in which `…` in back quotes is code. */
export function DocsText({ children }: { children: string }) {
  return children.split('`').map((piece, at) =>
    at % 2 === 0 ? (
      <Fragment key={at}>{piece}</Fragment>
    ) : (
      <code key={at} className="rounded-sm bg-sunken px-1 py-0.5 text-[0.9em] [overflow-wrap:anywhere]">
        {piece}
      </code>
    ),
  );
}

export function DocsList({ items }: { items: readonly string[] }) {
  return (
    <ul className="flex list-disc flex-col gap-2 pl-5 marker:text-ink-faint">
      {items.map((item) => (
        <li key={item}>
          <DocsText>{item}</DocsText>
        </li>
      ))}
    </ul>
  );
}

export function DocsSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-t border-line pt-8 first:border-0 first:pt-0">
      <h2 id={id} className="scroll-mt-6 text-title font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Rows of a name and what it means; on narrow screens one below the other. */
export function DocsRows({
  rows,
}: {
  rows: readonly { readonly name: ReactNode; readonly note?: ReactNode; readonly text: ReactNode; readonly key: string }[];
}) {
  return (
    <dl className="overflow-hidden rounded-xl border border-line bg-surface">
      {rows.map(({ key, name, note, text }) => (
        <div
          key={key}
          className="grid gap-x-6 gap-y-1 border-b border-line px-4 py-3 last:border-0 sm:grid-cols-[15rem_minmax(0,1fr)] sm:px-5"
        >
          <dt className="min-w-0">
            <code className="text-small font-medium [overflow-wrap:anywhere]">{name}</code>
            {note !== undefined && <span className="mt-0.5 block text-fine text-ink-muted">{note}</span>}
          </dt>
          <dd className="min-w-0 text-small text-ink-muted">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
