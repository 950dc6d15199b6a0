'use client';

import { memo, useMemo } from 'react';
import { boundsOfAll } from '@/lib/editor/geometry/box';
import { fromPoints } from '@/lib/units';
import { useLocale, useSay } from '../locale-context';
import { elementNames } from '../preview/element-names';
import { useRestingView } from './editor-context';

/** Tells who listens what is chosen, where it lies on the page and how large it is; while it is dragged, when it is let go. */
export const SpokenSelection = memo(function SpokenSelection() {
  const say = useSay();
  const locale = useLocale();
  const { document, page, selected } = useRestingView('waited_for');
  const names = useMemo(() => elementNames(document, locale), [document, locale]);
  const bounds = boundsOfAll(selected);
  const length = (points: number) => Math.round(fromPoints(points, page.unit) * 10) / 10;
  return (
    <p aria-live="polite" className="sr-only">
      {bounds !== undefined &&
        say('ui.editor.spoken_selection', {
          names: selected.map(({ id }) => names.get(id)).join(', '),
          x: length(bounds.x),
          y: length(bounds.y),
          width: length(bounds.width),
          height: length(bounds.height),
          unit: say(`ui.editor.unit_short.${page.unit}`),
        })}
    </p>
  );
});
