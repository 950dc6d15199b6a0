'use client';

import dynamic from 'next/dynamic';
import { useSay } from '../locale-context';
import type { EditorWorkspaceProps } from './editor-workspace';

/** In the browser only: HarfBuzz and Konva have no business on the server of a page. */
const EditorWorkspace = dynamic(() => import('./editor-workspace').then((module) => module.EditorWorkspace), {
  ssr: false,
  loading: () => <EditorLoading />,
});

export function DocumentEditor(props: EditorWorkspaceProps) {
  return <EditorWorkspace {...props} />;
}

function EditorLoading() {
  const say = useSay();
  return (
    <div className="flex h-dvh items-center justify-center bg-desk text-small text-ink-muted" aria-busy>
      <p role="status" className="animate-pulse">
        {say('ui.preview.loading')}
      </p>
    </div>
  );
}
