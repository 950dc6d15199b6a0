'use client';

import { useLocale, useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { showToast } from '../ui/toasts';
import { useShownValues } from './shown-values';
import type { ValueRow } from './use-value-rows';

/** Whether the page is seen as a template or as somebody's file, and whose. */
export function ValuesBar() {
  const say = useSay();
  const { source, show, variables } = useShownValues();
  if (variables.length === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label={say('ui.editor.values')}
      className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-surface px-2.5 py-1"
    >
      <Segmented
        label={say('ui.editor.values')}
        options={[
          { value: 'template', label: say('ui.editor.values.template') },
          { value: 'values', label: say('ui.editor.values.with') },
        ]}
        value={source === null ? 'template' : 'values'}
        onChange={(chosen) => show(chosen === 'template' ? null : 'people')}
      />
      {source !== null && <Choice />}
    </div>
  );
}

function Choice() {
  const say = useSay();
  const shown = useShownValues();
  const { source, rows, at } = shown;
  const seek = () => {
    if (!shown.goToTrouble()) showToast({ text: say('ui.editor.values.no_trouble') });
  };
  return (
    <>
      <Select
        compact
        label={say('ui.editor.values.source')}
        options={[
          { value: 'people', label: say('ui.editor.values.people') },
          { value: 'files', label: say('ui.editor.values.files') },
          { value: 'typed', label: say('ui.editor.values.typed') },
        ]}
        value={source ?? 'people'}
        onChange={shown.show}
      />
      {source !== 'typed' && (
        <span className="flex min-w-0 items-center">
          <IconButton
            icon="back"
            label={say('ui.editor.values.previous')}
            disabled={rows.length < 2}
            onClick={() => shown.goTo((at - 1 + rows.length) % rows.length)}
          />
          <IconButton
            icon="forward"
            label={say('ui.editor.values.next')}
            disabled={rows.length < 2}
            onClick={() => shown.goTo((at + 1) % rows.length)}
          />
          <span role="status" className="ml-1.5 max-w-60 truncate text-small text-ink-muted">
            <RowName row={rows[at]} />
          </span>
        </span>
      )}
      {rows.length > 1 && (
        <span className="ml-auto flex">
          <IconButton icon="longest" label={say('ui.editor.values.longest')} onClick={shown.goToLongest} />
          <IconButton icon="warning" label={say('ui.editor.values.trouble')} onClick={seek} />
        </span>
      )}
    </>
  );
}

/** Which of how many, and whose. */
function RowName({ row }: { row: ValueRow | undefined }) {
  const say = useSay();
  const locale = useLocale();
  const { rows, at, loading } = useShownValues();
  if (row === undefined) return say(loading ? 'ui.editor.values.loading' : 'ui.editor.values.none');
  const place = `${(at + 1).toLocaleString(locale)}/${rows.length.toLocaleString(locale)}`;
  return (
    <>
      <span className="tabular-nums">{place}</span> <span className="text-ink">{nameOf(row)}</span>
    </>
  );

  function nameOf({ label }: ValueRow): string {
    if (label === 'typed') return say('ui.editor.values.typed');
    return 'file' in label ? label.file : say(`ui.editor.person.${label.person}`);
  }
}
