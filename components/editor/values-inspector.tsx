'use client';

import { useSay } from '../locale-context';
import { VariableFields } from '../preview/variable-fields';
import { Part } from './inspector';
import { useShownValues } from './shown-values';

/** The values in sight, to be typed over; nothing while the template is shown. */
export function ValuesInspector() {
  const say = useSay();
  const { source, values, variables, bitmapOf, setText, setPicture, removePicture } = useShownValues();
  if (source === null || values === undefined) return null;
  return (
    <Part title={say('ui.preview.values')}>
      <VariableFields
        variables={variables}
        values={values}
        bitmapOf={bitmapOf}
        onText={setText}
        onPicture={setPicture}
        onRemovePicture={removePicture}
      />
    </Part>
  );
}
