'use client';

import { useMemo, useState } from 'react';
import type { PictureInfo } from '@/lib/document/define-element';
import type { DesignDocument } from '@/lib/document/design-document';
import type { DescribedVariable } from '@/lib/document/described-variables';
import { documentFonts } from '@/lib/document/document-needs';
import type { Draws } from '@/lib/document/file-values';
import type { OwnFont } from '@/lib/document/own-font';
import type { PictureKey } from '@/lib/drawing/display-list';
import { layOut } from '@/lib/render/lay-out';
import type { FontBook } from '@/lib/text/font-face';
import { useLocale } from '../locale-context';
import { Card } from '../ui/card';
import { browserCanvasResources } from './browser-canvas';
import { elementNames } from './element-names';
import { IssueList } from './issue-list';
import { PreviewFailed, PreviewLoading } from './preview-states';
import { PreviewPages } from './preview-pages';
import { readLocalPicture, type PreviewPicture } from './preview-pictures';
import type { PreviewZoom } from './preview-scale';
import { fileValues, sampleValues, withPicture, withText } from './preview-values';
import { usePreviewResources } from './use-preview-resources';
import { ValuesPanel } from './values-panel';
import { VariableFields } from './variable-fields';

export interface PreviewProps {
  readonly document: DesignDocument;
  /** Kept pictures the document may draw. */
  readonly pictures: Readonly<Record<PictureKey, PictureInfo>>;
  /** The workspace's own. */
  readonly fonts: readonly OwnFont[];
  readonly variables: readonly DescribedVariable[];
  readonly draws: Draws;
  readonly zoom: PreviewZoom;
}

/** The document as its file will look, with its values typed beside it. Laid out and painted by the code that makes the files. */
export function PreviewWorkspace(props: PreviewProps) {
  const { document, pictures, fonts } = props;
  const queries = useMemo(() => documentFonts(document), [document]);
  const resources = usePreviewResources(queries, pictures, fonts);
  if (resources.state === 'loading') return <PreviewLoading page={document.pages[0]} />;
  if (resources.state === 'failed') return <PreviewFailed />;
  return <OpenPreview {...props} fonts={resources.fonts} kept={resources.pictures} />;
}

function OpenPreview({
  document,
  variables,
  draws,
  zoom,
  fonts,
  kept,
}: Omit<PreviewProps, 'fonts'> & { fonts: FontBook; kept: ReadonlyMap<PictureKey, PreviewPicture> }) {
  const locale = useLocale();
  const samples = useMemo(() => sampleValues(variables, Object.fromEntries(kept)), [variables, kept]);
  const [values, setValues] = useState(samples);
  const [local, setLocal] = useState<ReadonlyMap<PictureKey, PreviewPicture>>(new Map());

  const picture = useMemo(() => (key: PictureKey) => kept.get(key) ?? local.get(key), [kept, local]);
  const canvas = useMemo(() => browserCanvasResources(fonts, picture), [fonts, picture]);
  const { displayList, issues } = useMemo(
    () => layOut(document, fileValues(values, draws), { fonts, pictureInfo: (key) => picture(key)?.info }),
    [document, values, draws, fonts, picture],
  );
  const names = useMemo(() => elementNames(document, locale), [document, locale]);

  async function choosePicture(name: string, file: File) {
    const [key, chosen] = await readLocalPicture(file);
    setLocal((before) => new Map([...before, [key, chosen]]));
    setValues((before) => withPicture(before, name, key));
  }

  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
      <div className="min-w-0 rounded-xl border border-line bg-desk p-3 max-lg:order-2 sm:p-5">
        <PreviewPages displayList={displayList} resources={canvas} zoom={zoom} />
      </div>
      <div className="contents lg:sticky lg:top-9 lg:flex lg:flex-col lg:gap-4">
        <div className="max-lg:sticky max-lg:top-15 max-lg:z-10 max-lg:order-1">
          <ValuesPanel changed={values !== samples} onReset={() => setValues(samples)}>
            <VariableFields
              variables={variables}
              values={values}
              bitmapOf={(key) => picture(key)?.bitmap}
              onText={(name, text) => setValues((before) => withText(before, name, text))}
              onPicture={choosePicture}
              onRemovePicture={(name) => setValues((before) => withPicture(before, name, undefined))}
            />
          </ValuesPanel>
        </div>
        <Card className="px-5 py-4 max-lg:order-3">
          <IssueList issues={issues} names={names} pageCount={document.pages.length} />
        </Card>
      </div>
    </div>
  );
}
