'use client';

import { memo } from 'react';
import type { PageElement } from '@/lib/document/elements';
import { useSay } from '../../locale-context';
import { Icon, type IconName } from '../../ui/icon';
import { NameInput } from '../name-input';
import { LayerThumbnail, type LayerPainting } from './layer-thumbnail';

export interface LayerRowProps extends LayerPainting {
  readonly layerKey: string;
  readonly name: string;
  /** What stands beside the sign that tells its type. */
  readonly shown: string;
  readonly icon: IconName;
  /** What is shown small in place of the sign. */
  readonly drawn: PageElement | undefined;
  readonly depth: number;
  /** CSS pixels from the list's beginning. */
  readonly top: number;
  /** Its place among those beside it, from 1, and how many they are: not all of them stand in the page. */
  readonly at: number;
  readonly of: number;
  /** Of a group: whether its members are listed. */
  readonly open: boolean | undefined;
  readonly chosen: boolean;
  readonly locked: boolean;
  readonly hidden: boolean;
  /** Whether the Tab key comes to it. */
  readonly entered: boolean;
  /** Where what is being dragged would come to lie. */
  readonly drop: 'above' | 'below' | 'into' | undefined;
  /** Takes the new name; undefined: it was given up. Absent: it is not being renamed. */
  readonly onRename?: ((name: string | undefined) => void) | undefined;
}

/** CSS pixels that what is in a group stands further in. */
const INDENT = 14;

/** A line of the list of layers. The list itself listens for what is done to it; what each part does is said by `data-act`. */
export const LayerRow = memo(function LayerRow({ layerKey, name, icon, depth, open, chosen, entered, onRename, ...rest }: LayerRowProps) {
  const say = useSay();
  const { shown, locked, hidden, drop, drawn, drawer, canvas, top, at, of } = rest;
  return (
    <li
      role="treeitem"
      data-row={layerKey}
      aria-label={name}
      aria-level={depth + 1}
      aria-posinset={at}
      aria-setsize={of}
      aria-selected={chosen}
      aria-expanded={open}
      tabIndex={entered ? 0 : -1}
      style={{ top, paddingLeft: depth * INDENT }}
      className={`group/row absolute inset-x-1.5 flex h-8 cursor-default items-center rounded-md pr-1 text-small outline-offset-[-2px] select-none hover:bg-hover aria-selected:bg-accent-soft aria-selected:text-accent-text ${drop === 'into' ? 'ring-2 ring-accent ring-inset' : ''}`}
    >
      {open === undefined ? <span className="w-5 shrink-0" /> : <Fold open={open} />}
      <span data-grip className="flex h-full w-8 shrink-0 touch-none items-center justify-center pr-2">
        {drawn === undefined ? (
          <Icon name={icon} className={`size-3.5 ${chosen ? '' : 'text-ink-muted'}`} />
        ) : (
          <LayerThumbnail element={drawn} drawer={drawer} canvas={canvas} />
        )}
      </span>
      {onRename === undefined ? (
        <span title={name} className={`min-w-0 flex-1 truncate ${hidden ? 'text-ink-faint' : ''}`}>
          {shown}
        </span>
      ) : (
        <NameInput label={say('ui.editor.layer.name')} name={name} className="flex-1" onEnd={onRename} />
      )}
      <Switch act="locked" icon="lock" on={locked} />
      <Switch act="hidden" icon="eye-off" on={hidden} />
      {(drop === 'above' || drop === 'below') && (
        <span
          aria-hidden
          style={{ left: depth * INDENT + 6 }}
          className={`pointer-events-none absolute right-1 h-0.5 rounded-full bg-accent ${drop === 'above' ? '-top-px' : '-bottom-px'}`}
        />
      )}
    </li>
  );
});

function Fold({ open }: { open: boolean }) {
  const say = useSay();
  return (
    <button
      type="button"
      tabIndex={-1}
      data-act="fold"
      aria-label={say(open ? 'ui.editor.layer.fold' : 'ui.editor.layer.unfold')}
      className="flex h-full w-5 shrink-0 items-center justify-center text-ink-muted hover:text-ink"
    >
      <Icon name="forward" className={`size-3 transition-transform duration-100 ${open ? 'rotate-90' : ''}`} />
    </button>
  );
}

/** In sight while it is on, or the pointer or the keys are at its row; always under a finger, which points at nothing. */
function Switch({ act, icon, on }: { act: 'locked' | 'hidden'; icon: IconName; on: boolean }) {
  const say = useSay();
  const label = say(`ui.editor.layer.${act}.${on ? 'off' : 'on'}`);
  return (
    <button
      type="button"
      tabIndex={-1}
      data-act={act}
      aria-label={label}
      title={label}
      className={`size-6 shrink-0 items-center justify-center rounded-sm hover:text-ink group-hover/row:flex group-focus-visible/row:flex pointer-coarse:flex ${on ? 'flex text-ink-muted' : 'hidden text-ink-faint'}`}
    >
      <Icon name={icon} className="size-3.5" />
    </button>
  );
}
