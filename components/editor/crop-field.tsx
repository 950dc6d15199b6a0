'use client';

import type { KnownElement } from '@/lib/document/elements';
import { LEAST_CROP } from '@/lib/document/elements/image';
import { cutOff, withCutOff, type Side } from '@/lib/editor/crop/cut-off';
import { isCroppable } from '@/lib/editor/crop/cropped-picture';
import { runCommand } from '@/lib/editor/commands/registry';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { useEditorState, useEditor } from './editor-context';
import { NumberField } from './number-field';

const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom'];

/** How much of an uploaded picture is cut off each side, in percent of it; and the way to do that by hand. */
export function CropField({ element }: { element: KnownElement }) {
  const say = useSay();
  const editor = useEditor();
  const cropping = useEditorState(({ session }) => session.cropping !== null);
  if (!isCroppable(element)) return null;
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1.5 text-small font-medium">{say('ui.editor.prop.crop')}</legend>
      <Button
        size="small"
        className="w-full"
        aria-pressed={cropping}
        onClick={() => (cropping ? editor.view({ cropping: null }) : runCommand(editor, 'crop'))}
      >
        {say(cropping ? 'ui.editor.crop.done' : 'ui.editor.crop.by_hand')}
      </Button>
      <div className="grid grid-cols-2 gap-2">
        {SIDES.map((side) => (
          <NumberField
            key={side}
            label={say(`ui.editor.option.${side}`)}
            unit="%"
            min={0}
            max={100 - LEAST_CROP * 100}
            value={cutOff(element.crop, side) * 100}
            onCommit={(percent) => withCutOff(editor, element, side, percent / 100)}
          />
        ))}
      </div>
      {(element.crop.width < 1 || element.crop.height < 1) && (
        <Button size="small" kind="quiet" className="w-full" onClick={() => runCommand(editor, 'reset_crop')}>
          {say('ui.editor.command.reset_crop')}
        </Button>
      )}
    </fieldset>
  );
}
