import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { Icon } from './icon';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The way here from the top; the last one is where we are. In the middle of a long way the names give way first. */
export function Breadcrumbs({
  label,
  crumbs,
  around = (link) => link,
}: {
  label: string;
  crumbs: readonly Crumb[];
  /** Puts something around the link of a step. */
  around?: (link: ReactNode, index: number) => ReactNode;
}) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-0.5 text-small">
        {crumbs.map(({ label: name, href }, index) => {
          const here = index === crumbs.length - 1;
          return (
            <Fragment key={href}>
              {index > 0 && (
                <li aria-hidden className="text-ink-faint">
                  <Icon name="forward" className="size-3" />
                </li>
              )}
              <li className={here ? 'min-w-0 truncate' : 'min-w-8 shrink truncate'}>
                {here ? (
                  <span aria-current="page" className="px-1.5 font-medium">
                    {name}
                  </span>
                ) : (
                  around(
                    <Link
                      href={href}
                      title={name}
                      className="rounded-sm px-1.5 py-1 text-ink-muted outline-offset-[-2px] hover:bg-hover hover:text-ink"
                    >
                      {name}
                    </Link>,
                    index,
                  )
                )}
              </li>
            </Fragment>
          );
        })}
      </ol>
    </nav>
  );
}
