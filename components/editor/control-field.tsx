'use client';

import type { Control } from '@/lib/document/define-element';
import { elementTypes, type KnownElement } from '@/lib/document/elements';
import { stroke as strokeSchema } from '@/lib/document/elements/stroke';
import { setProperties } from '@/lib/editor/properties';
import { Suspense } from 'react';
import { useSay } from '../locale-context';
import { onDemand } from '../ui/on-demand';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import { ColorField } from './color-field';
import { useEditor } from './editor-context';
import type { Pictures } from './inspector';
import { NumberField } from './number-field';
import { optionLabel, propertyLabel } from './property-labels';
import { PictureSource } from './picture-source';
import { TextSettings } from './text-settings';
import { VariableTextArea } from './variable-text-area';

const CropField = onDemand(async () => (await import('./crop-field')).CropField);

/** A control of any type of element. */
type AnyControl = Control<Record<string, unknown>>;

/** All settings of an element, drawn from its type's own list of controls. */
export function ControlField({ element, pictures }: { element: KnownElement; pictures: Pictures }) {
  const controls: readonly AnyControl[] = elementTypes[element.type].controls;
  const values = new Map<string, unknown>(Object.entries(element));
  const shown = controls.filter(({ onlyWith = {} }) => Object.entries(onlyWith).every(([prop, value]) => values.get(prop) === value));
  return shown.map((control) => <OneControl key={control.prop} control={control} element={element} pictures={pictures} />);
}

function OneControl({ control, element, pictures }: { control: AnyControl; element: KnownElement; pictures: Pictures }) {
  const say = useSay();
  const editor = useEditor();
  const { prop } = control;
  const value: unknown = Object.entries(element).find(([name]) => name === prop)?.[1];
  const set = (next: unknown, burst?: string) => void setProperties(editor, { [prop]: next }, burst);
  // These have several fields, each with a name of its own.
  if (control.as === 'paragraphs') return <TextSettings />;
  if (control.as === 'crop')
    return (
      <Suspense>
        <CropField element={element} />
      </Suspense>
    );
  if (control.as === 'picture') return <PictureSource pictures={pictures} />;
  if (control.as === 'stroke') return <StrokeControl value={value} optional={element.type !== 'line'} onChange={set} />;
  const label = say(propertyLabel(prop));
  switch (control.as) {
    case 'text':
      return <VariableTextArea label={label} value={textOf(value)} disabled={element.locked} onChange={(text) => set(text, prop)} />;
    case 'color':
      return <ColorField label={label} value={textOf(value)} onChange={set} />;
    case 'optional-color':
      return <ColorField label={label} value={value === null ? null : textOf(value)} onChange={set} onNone={() => set(null)} />;
    case 'switch':
      return <Switch label={label} checked={value === true} onChange={set} />;
    case 'number':
      return (
        <NumberField
          label={label}
          value={typeof value === 'number' ? value : undefined}
          min={control.min}
          max={control.max}
          {...(control.step !== undefined && { step: control.step })}
          {...(control.unit !== undefined && { unit: control.unit })}
          {...((control.unit === 'pt' || control.unit === 'mm') && { length: control.unit })}
          onCommit={set}
        />
      );
    case 'choice': {
      const options = control.options.map((option) => ({ value: option, label: say(optionLabel(option)) }));
      return <Select label={label} options={options} value={textOf(value)} onChange={set} />;
    }
  }
}

function StrokeControl({
  value,
  optional,
  onChange,
}: {
  value: unknown;
  optional: boolean;
  onChange: (stroke: unknown, burst?: string) => void;
}) {
  const say = useSay();
  const read = strokeSchema.safeParse(value);
  const stroke = read.success ? read.data : strokeSchema.parse({});
  const none = optional && { onNone: () => onChange(null) };
  return (
    <div className="space-y-3">
      <ColorField
        label={say('ui.editor.prop.stroke')}
        value={read.success ? stroke.color : null}
        onChange={(color, burst) => onChange({ ...stroke, color }, burst)}
        {...none}
      />
      {read.success && (
        <div className="grid grid-cols-2 gap-2">
          <NumberField
            label={say('ui.editor.prop.stroke_width')}
            unit="pt"
            min={0.05}
            max={1000}
            step={0.5}
            value={stroke.width}
            onCommit={(width) => onChange({ ...stroke, width })}
          />
          <Select
            label={say('ui.editor.prop.dash')}
            options={(['solid', 'dashed', 'dotted'] as const).map((dash) => ({ value: dash, label: say(optionLabel(dash)) }))}
            value={stroke.dash}
            onChange={(dash) => onChange({ ...stroke, dash })}
          />
        </div>
      )}
    </div>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
