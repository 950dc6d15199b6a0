'use client';

import { isKnownElement } from '@/lib/document/elements';
import { gapOf, setGap } from '@/lib/editor/gaps';
import { setProperties } from '@/lib/editor/properties';
import { units } from '@/lib/editor/select';
import { elementTypeName } from '@/lib/i18n/documents/say';
import { fromPoints, toPoints } from '@/lib/units';
import { useLocale, useSay } from '../locale-context';
import { CommandButton } from './command-button';
import { ControlField } from './control-field';
import { usePausedView, useRestingView } from './editor-context';
import { Part, type Pictures } from './inspector';
import { NumberField } from './number-field';

/** What is chosen, in numbers and settings. */
export function ElementInspector({ pictures }: { pictures: Pictures }) {
  const say = useSay();
  const locale = useLocale();
  const { selected } = useRestingView();
  const [first] = selected;
  const title =
    selected.length === 1 && first !== undefined
      ? elementTypeName(locale, first.type)
      : say('ui.editor.chosen', { count: selected.length });
  return (
    <>
      <Part title={title} aside={<LockAndHide />}>
        <Arrange />
        {selected.length > 1 && <Gaps />}
        <Frame />
      </Part>
      {first !== undefined && selected.length === 1 && isKnownElement(first) && (
        <Part title={say('ui.editor.look')}>
          <ControlField element={first} pictures={pictures} />
        </Part>
      )}
    </>
  );
}

function LockAndHide() {
  const { selected } = useRestingView();
  return (
    <span className="-mr-1.5 flex">
      <CommandButton command="toggle_lock" icon="lock" pressed={selected.every(({ locked }) => locked)} />
      <CommandButton command="toggle_hidden" icon="eye-off" pressed={selected.every(({ hidden }) => hidden)} />
      <CommandButton command="delete" icon="trash" />
    </span>
  );
}

const ALWAYS = [
  ['align_left', 'align-left'],
  ['align_center', 'align-center'],
  ['align_right', 'align-right'],
  ['align_top', 'align-top'],
  ['align_middle', 'align-middle'],
  ['align_bottom', 'align-bottom'],
  ['bring_forward', 'up'],
  ['send_backward', 'down'],
] as const;
const OF_SEVERAL = [
  ['distribute_across', 'distribute-across'],
  ['distribute_down', 'distribute-down'],
  ['tidy_up', 'grid'],
  ['group', 'group'],
  ['ungroup', 'ungroup'],
] as const;

function Arrange() {
  const { selected } = useRestingView();
  const shown = selected.length > 1 ? [...ALWAYS, ...OF_SEVERAL] : ALWAYS;
  return (
    <div className="-mx-1 flex flex-wrap">
      {shown.map(([command, icon]) => (
        <CommandButton key={command} command={command} icon={icon} size="small" />
      ))}
    </div>
  );
}

/** How far apart the chosen lie, where that is the same between all; a number given sets them so. */
function Gaps() {
  const say = useSay();
  const { editor, page } = useRestingView();
  if (units(editor).length < 2) return null;
  return (
    <div className="grid grid-cols-2 gap-2">
      {(['x', 'y'] as const).map((axis) => {
        const gap = gapOf(editor, axis);
        return (
          <NumberField
            key={axis}
            label={say(`ui.editor.gap.${axis}`)}
            unit={say(`ui.editor.unit_short.${page.unit}`)}
            length={page.unit}
            min={0}
            value={gap === undefined ? undefined : fromPoints(gap, page.unit)}
            onCommit={(value) => setGap(editor, axis, toPoints(value, page.unit))}
          />
        );
      })}
    </div>
  );
}

const FRAME = [
  { property: 'x', label: 'X' },
  { property: 'y', label: 'Y' },
  { property: 'width', label: 'ui.editor.width' },
  { property: 'height', label: 'ui.editor.height' },
] as const;

/**
 * Place, size, angle and opacity; lengths in the page's unit. A value that differs between the chosen is shown empty. While something is
 * dragged they stand on the page beside it, and here when it pauses.
 */
function Frame() {
  const say = useSay();
  const { editor, page, selected } = usePausedView();
  const common = (read: (element: (typeof selected)[number]) => number) => {
    const values = new Set(selected.map(read));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const disabled = selected.some(({ locked }) => locked);
  return (
    <div className="grid grid-cols-2 gap-2">
      {FRAME.map(({ property, label }) => (
        <NumberField
          key={property}
          label={label.startsWith('ui.') && label !== 'X' && label !== 'Y' ? say(label) : label}
          unit={say(`ui.editor.unit_short.${page.unit}`)}
          length={page.unit}
          value={lengthIn(common((element) => element[property]))}
          min={property === 'x' || property === 'y' ? undefined : 0.1}
          disabled={disabled}
          onCommit={(value) => setProperties(editor, { [property]: toPoints(value, page.unit) })}
        />
      ))}
      <NumberField
        label={say('ui.editor.rotation')}
        unit="°"
        value={common(({ rotation }) => rotation)}
        disabled={disabled}
        onCommit={(rotation) => setProperties(editor, { rotation: ((rotation % 360) + 360) % 360 })}
      />
      <NumberField
        label={say('ui.editor.opacity')}
        unit="%"
        min={0}
        max={100}
        value={percent(common(({ opacity }) => opacity))}
        disabled={disabled}
        onCommit={(value) => setProperties(editor, { opacity: value / 100 })}
      />
    </div>
  );

  function lengthIn(points: number | undefined): number | undefined {
    return points === undefined ? undefined : fromPoints(points, page.unit);
  }
}

function percent(part: number | undefined): number | undefined {
  return part === undefined ? undefined : part * 100;
}
