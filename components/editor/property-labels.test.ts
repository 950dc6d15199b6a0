import { expect, test } from 'vitest';
import type { Control } from '@/lib/document/define-element';
import { elementTypes } from '@/lib/document/elements';
import { optionLabel, propertyLabel } from './property-labels';

const controls: readonly Control<Record<string, unknown>>[] = Object.values(elementTypes).flatMap(
  (type): readonly Control<Record<string, unknown>>[] => [...type.controls],
);

/** Controls of several fields, each with a name of its own. */
const OWN = ['picture', 'stroke', 'paragraphs'];

test('every property in the inspector has a name, and so has each of its choices', () => {
  expect(controls.length).toBeGreaterThan(10);
  for (const control of controls) {
    if (!OWN.includes(control.as)) expect(propertyLabel(control.prop)).toMatch(/^ui\.editor\.prop\./);
    if (control.as === 'choice') for (const option of control.options) expect(optionLabel(option)).toMatch(/^ui\.editor\.option\./);
  }
});
