'use client';

import { useState } from 'react';
import { useSay } from '../../locale-context';
import { SearchField } from '../../ui/search-field';
import type { LayerPainting } from './layer-thumbnail';
import { LayerTree } from './layer-tree';
import { useLayerRows } from './use-layer-rows';

/** From so many elements on, one is looked for by its name. */
const SEARCHED_FROM = 9;

/** What lies on the page in sight, the topmost first: the same as on the canvas, for hands, keys and ears. */
export function LayersPanel(painting: LayerPainting) {
  const say = useSay();
  const [sought, setSought] = useState('');
  const list = useLayerRows(sought);
  const { count, rows } = list;
  return (
    <section aria-label={say('ui.editor.layers')} className="flex min-h-0 flex-1 flex-col">
      <h2 className="px-3.5 py-2.5 text-fine font-medium text-ink-muted">{say('ui.editor.layers')}</h2>
      {(count >= SEARCHED_FROM || sought !== '') && (
        <SearchField label={say('ui.editor.layer_search')} value={sought} onChange={setSought} className="mx-2.5 mb-1.5" />
      )}
      {count === 0 && <p className="px-3.5 pb-3 text-fine text-ink-muted">{say('ui.editor.no_layers')}</p>}
      {count > 0 && rows.length === 0 && <p className="px-3.5 pb-3 text-fine text-ink-muted">{say('ui.editor.layer_not_found')}</p>}
      {rows.length > 0 && <LayerTree list={list} {...painting} />}
    </section>
  );
}
