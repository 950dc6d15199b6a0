import { useSay } from '../locale-context';
import { Icon } from '../ui/icon';

/** What there is to know about a file: one line as it is, several behind their count. */
export function FileNotes({ notes }: { notes: readonly string[] }) {
  const say = useSay();
  const [first, second] = notes;
  if (first === undefined) return null;
  if (second === undefined) {
    return (
      <p className="mt-1.5 flex max-w-prose gap-1.5 text-xs text-warn">
        <Icon name="warning" className="mt-px size-3.5" />
        <span className="[overflow-wrap:anywhere]">{first}</span>
      </p>
    );
  }
  return (
    <details className="group mt-1.5 max-w-prose text-xs text-warn">
      <summary className="inline-flex list-none items-center gap-1.5 rounded-sm [&::-webkit-details-marker]:hidden">
        <Icon name="warning" className="size-3.5" />
        <span className="underline decoration-dotted underline-offset-2">{say('ui.disk.notes', { count: notes.length })}</span>
        <Icon name="forward" className="size-3 transition-transform duration-100 group-open:rotate-90" />
      </summary>
      <ul className="mt-1.5 flex flex-col gap-1 border-l-2 border-warn/30 pl-3 text-ink-muted">
        {notes.map((note, index) => (
          <li key={index} className="[overflow-wrap:anywhere]">
            {note}
          </li>
        ))}
      </ul>
    </details>
  );
}
