'use client';

import type { DescribedVariable } from '@/lib/document/described-variables';
import type { PictureKey } from '@/lib/drawing/display-list';
import { useSay } from '../locale-context';
import { ChoiceField } from '../ui/choice-field';
import { TextArea } from '../ui/field';
import { PictureField } from './picture-field';
import type { TypedValues } from './preview-values';

/** A field for each variable of the document. */
export function VariableFields({
  variables,
  values,
  bitmapOf,
  onText,
  onPicture,
  onRemovePicture,
}: {
  variables: readonly DescribedVariable[];
  values: TypedValues;
  bitmapOf: (key: PictureKey) => ImageBitmap | undefined;
  onText: (name: string, text: string) => void;
  onPicture: (name: string, file: File) => Promise<void>;
  onRemovePicture: (name: string) => void;
}) {
  const say = useSay();
  if (variables.length === 0) return <p className="text-ink-muted">{say('ui.preview.no_variables')}</p>;
  return (
    <div className="flex flex-col gap-4">
      {variables.map(({ name, title, kind, options, default: instead }) => {
        const label = title || name;
        const written = `%${name}`;
        if (kind === 'picture') {
          const key = values.pictures[name];
          return (
            <PictureField
              key={name}
              label={label}
              hint={written}
              bitmap={key === undefined ? undefined : bitmapOf(key)}
              onChoose={(file) => onPicture(name, file)}
              onRemove={() => onRemovePicture(name)}
            />
          );
        }
        const heading = (
          <span className="flex items-baseline justify-between gap-3">
            <span>{label}</span>
            {title !== '' && <code className="font-mono text-xs font-normal text-ink-faint">{written}</code>}
          </span>
        );
        const value = values.texts[name] ?? '';
        if (options.length > 0) {
          const choose = (chosen: string) => onText(name, chosen);
          const none = instead !== '' && { none: say('ui.choice.none_prints', { value: instead }) };
          return <ChoiceField key={name} label={heading} options={options} value={value} {...none} onChange={choose} />;
        }
        return (
          <TextArea
            key={name}
            label={heading}
            name={name}
            autoComplete="off"
            placeholder={instead}
            value={value}
            onChange={(event) => onText(name, event.target.value)}
          />
        );
      })}
    </div>
  );
}
