import type { ComponentProps } from 'react';

/** A table on a sheet of its own. Less important columns leave on narrow screens by `hidden md:table-cell`. */
export function Table({ className = '', ...rest }: ComponentProps<'table'>) {
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface shadow-lift">
      <table className={`w-full border-collapse text-left ${className}`} {...rest} />
    </div>
  );
}

export function HeadCell({ className = '', ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={`h-10 border-b border-line bg-sunken px-4 text-fine font-medium whitespace-nowrap text-ink-muted first:pl-5 last:pr-5 ${className}`}
      {...rest}
    />
  );
}

export function Row({ className = '', ...rest }: ComponentProps<'tr'>) {
  return <tr className={`border-b border-line transition-colors duration-100 last:border-0 hover:bg-hover ${className}`} {...rest} />;
}

export function Cell({ className = '', ...rest }: ComponentProps<'td'>) {
  return <td className={`px-4 py-3 align-middle first:pl-5 last:pr-5 ${className}`} {...rest} />;
}
