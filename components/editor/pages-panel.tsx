'use client';

import { useSay } from '../locale-context';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { CommandButton } from './command-button';
import { useEditorState } from './editor-context';
import { LayersPanel } from './layers/layers-panel';
import type { PageDrawer } from './page-drawer';
import { PageList } from './page-list';

/** The document's pages, and what lies on the one in sight. */
export function PagesPanel({ drawer, canvas }: { drawer: PageDrawer; canvas: BrowserCanvasResources }) {
  const say = useSay();
  const turned = useEditorState(({ session }) => session.panelsTurned);
  // In a narrow window they lie over the page, which has no room to give away.
  const shown = turned ? 'lg:hidden max-lg:absolute max-lg:inset-y-0 max-lg:left-0 max-lg:z-10 max-lg:shadow-top' : 'max-lg:hidden';
  return (
    <aside className={`flex w-56 shrink-0 flex-col border-r border-line bg-surface ${shown}`}>
      <section aria-label={say('ui.editor.pages')} className="flex max-h-1/2 flex-col border-b border-line">
        <header className="flex items-center justify-between py-1.5 pr-1.5 pl-3.5">
          <h2 className="text-fine font-medium text-ink-muted">{say('ui.editor.pages')}</h2>
          <span className="flex">
            <CommandButton command="duplicate_page" icon="copy" />
            <CommandButton command="delete_page" icon="trash" />
            <CommandButton command="add_page" icon="plus" />
          </span>
        </header>
        <PageList drawer={drawer} canvas={canvas} />
      </section>
      <LayersPanel drawer={drawer} canvas={canvas} />
    </aside>
  );
}
