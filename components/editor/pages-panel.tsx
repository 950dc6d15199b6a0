'use client';

import { useLayoutEffect, useMemo, useRef } from 'react';
import type { DisplayPage } from '@/lib/drawing/display-list';
import { runCommand } from '@/lib/editor/commands/registry';
import { elementTypeName } from '@/lib/i18n/documents/say';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import { useLocale, useSay } from '../locale-context';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { elementNames } from '../preview/element-names';
import { Icon } from '../ui/icon';
import { CommandButton } from './command-button';
import { useEditorState, useRestingView } from './editor-context';
import type { PageDrawer } from './page-drawer';

/** The document's pages, and what lies on the one in sight, the topmost first: the same as on the canvas, for keys and ears. */
export function PagesPanel({ drawer, canvas }: { drawer: PageDrawer; canvas: BrowserCanvasResources }) {
  const say = useSay();
  return (
    <aside className="flex w-50 shrink-0 flex-col border-r border-line bg-surface max-lg:hidden">
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
      <section aria-label={say('ui.editor.layers')} className="flex min-h-0 flex-1 flex-col">
        <h2 className="px-3.5 py-2.5 text-fine font-medium text-ink-muted">{say('ui.editor.layers')}</h2>
        <LayerList />
      </section>
    </aside>
  );
}

function PageList({ drawer, canvas }: { drawer: PageDrawer; canvas: BrowserCanvasResources }) {
  const say = useSay();
  const { editor, document, page: shown } = useRestingView('waited_for');
  return (
    <ol className="min-h-0 flex-1 space-y-2 overflow-y-auto px-3.5 pb-3">
      {document.pages.map((page, at) => (
        <li key={page.id}>
          <button
            type="button"
            aria-current={page === shown ? 'page' : undefined}
            aria-label={say('ui.editor.page', { number: at + 1 })}
            onClick={() => editor.view({ page: page.id, selection: [], editing: null })}
            className="group flex w-full items-start gap-2 text-fine text-ink-muted aria-[current]:text-accent-text"
          >
            <span className="w-3 pt-0.5 text-right tabular-nums">{at + 1}</span>
            <PageThumbnail drawer={drawer} canvas={canvas} at={at} />
          </button>
        </li>
      ))}
    </ol>
  );
}

const WIDTH = 132;

function PageThumbnail({ drawer, canvas, at }: { drawer: PageDrawer; canvas: BrowserCanvasResources; at: number }) {
  // A drag is drawn on the large page; the small one follows when it has ended.
  const { document: drawn } = useRestingView('waited_for');
  const page = useMemo((): DisplayPage | undefined => {
    if (drawn.pages[at] === undefined) return undefined;
    const sheet = drawer.background(drawn, at);
    return { ...sheet, groups: [...sheet.groups, ...drawer.content(drawn, at, null).groups] };
  }, [drawer, drawn, at]);
  const sheet = useRef<HTMLCanvasElement>(null);
  const height = page === undefined ? 0 : Math.round((WIDTH * page.height) / page.width);
  useLayoutEffect(() => {
    const context = sheet.current?.getContext('2d');
    if (!sheet.current || !context || page === undefined) return;
    const scale = (WIDTH * window.devicePixelRatio) / page.width;
    sheet.current.width = WIDTH * window.devicePixelRatio;
    sheet.current.height = height * window.devicePixelRatio;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    paintPage(context, page, canvas);
  }, [page, canvas, height]);
  return (
    <canvas
      ref={sheet}
      aria-hidden
      style={{ width: WIDTH, height }}
      className="rounded-[3px] bg-white shadow-lift outline outline-line group-aria-[current]:outline-2 group-aria-[current]:outline-accent"
    />
  );
}

function LayerList() {
  const say = useSay();
  const locale = useLocale();
  const { editor, document, page } = useRestingView('waited_for');
  const names = useMemo(() => elementNames(document, (type) => elementTypeName(locale, type)), [document, locale]);
  const selection = useEditorState(({ session }) => session.selection);
  if (page.elements.length === 0) return <p className="px-3.5 pb-3 text-fine text-ink-muted">{say('ui.editor.no_layers')}</p>;
  return (
    <ul className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-3">
      {page.elements.toReversed().map((element) => (
        <li key={element.id}>
          <button
            type="button"
            aria-pressed={selection.includes(element.id)}
            onClick={(event) => {
              const chosen = selection.includes(element.id) ? selection.filter((id) => id !== element.id) : [...selection, element.id];
              editor.view({ selection: event.shiftKey ? chosen : [element.id], editing: null });
            }}
            onDoubleClick={() => runCommand(editor, 'edit_text')}
            className={`flex w-full items-center gap-1.5 rounded-md px-2 py-1.5 text-left text-small hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent-text ${element.hidden ? 'text-ink-faint' : ''}`}
          >
            <span className="min-w-0 flex-1 truncate" title={names.get(element.id)}>
              {names.get(element.id)}
            </span>
            {element.locked && <Icon name="lock" className="size-3.5 text-ink-muted" />}
            {element.hidden && <Icon name="eye-off" className="size-3.5 text-ink-muted" />}
          </button>
        </li>
      ))}
    </ul>
  );
}
