'use client';

import dynamic from 'next/dynamic';
import { PreviewLoading } from './preview-states';
import type { PreviewProps } from './preview-workspace';

/** In the browser only: HarfBuzz has no business on the server of a page. */
const PreviewWorkspace = dynamic(() => import('./preview-workspace').then((module) => module.PreviewWorkspace), {
  ssr: false,
  loading: () => <PreviewLoading page={undefined} />,
});

export function DocumentPreview(props: PreviewProps) {
  return <PreviewWorkspace {...props} />;
}
