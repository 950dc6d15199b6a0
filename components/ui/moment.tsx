/** A moment made ready for reading where the language and the workspace's clock are known. */
export interface ShownMoment {
  /** ISO 8601, for machines. */
  readonly iso: string;
  readonly text: string;
}

export function Moment({ moment, className }: { moment: ShownMoment; className?: string }) {
  return (
    <time dateTime={moment.iso} className={className}>
      {moment.text}
    </time>
  );
}
