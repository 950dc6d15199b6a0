'use client';

import { useMemo, useState } from 'react';
import type { PictureInfo } from '@/lib/document/define-element';
import type { DesignDocument } from '@/lib/document/design-document';
import { documentFonts } from '@/lib/document/document-needs';
import type { Draws } from '@/lib/document/file-values';
import type { PictureKey } from '@/lib/drawing/display-list';
import { layOut } from '@/lib/render/lay-out';
import type { FontBook } from '@/lib/text/font-face';
import { useLocale, useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { browserCanvasResources } from './browser-canvas';
import { elementNames } from './element-names';
import { IssueList } from './issue-list';
import { elementTypeName } from '@/lib/i18n/documents/say';
import { PreviewFailed, PreviewLoading } from './preview-states';
import { PreviewPages } from './preview-pages';
import { readLocalPicture, type PreviewPicture } from './preview-pictures';
import type { PreviewZoom } from './preview-scale';
import { fileValues, sampleValues, withPicture, withText, type PreviewVariable } from './preview-values';
import { usePreviewResources } from './use-preview-resources';
import { VariableFields } from './variable-fields';

export interface PreviewProps {
  readonly document: DesignDocument;
  /** Kept pictures the document may draw. */
  readonly pictures: Readonly<Record<PictureKey, PictureInfo>>;
  readonly variables: readonly PreviewVariable[];
  readonly draws: Draws;
  readonly zoom: PreviewZoom;
}

/** The document as its file will look, with its values typed beside it. Laid out and painted by the code that makes the files. */
export function PreviewWorkspace(props: PreviewProps) {
  const { document, pictures } = props;
  const queries = useMemo(() => documentFonts(document), [document]);
  const resources = usePreviewResources(queries, pictures);
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
}: PreviewProps & { fonts: FontBook; kept: ReadonlyMap<PictureKey, PreviewPicture> }) {
  const say = useSay();
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
  const names = useMemo(() => elementNames(document, (type) => elementTypeName(locale, type)), [document, locale]);

  async function choosePicture(name: string, file: File) {
    const [key, chosen] = await readLocalPicture(file);
    setLocal((before) => new Map([...before, [key, chosen]]));
    setValues((before) => withPicture(before, name, key));
  }

  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
      <div className="min-w-0 rounded-xl border border-line bg-desk p-3 sm:p-5">
        <PreviewPages displayList={displayList} resources={canvas} zoom={zoom} />
      </div>
      <div className="flex flex-col gap-4 lg:sticky lg:top-9">
        <Card className="p-5">
          <div className="mb-4 flex items-start justify-between gap-3">
            <div>
              <h2 className="font-semibold tracking-tight">{say('ui.preview.values')}</h2>
              <p className="mt-0.5 text-xs text-ink-muted">{say('ui.preview.values_lead')}</p>
            </div>
            {values !== samples && (
              <Button
                size="small"
                kind="quiet"
                className="-mt-1 -mr-2"
                aria-label={say('ui.preview.reset')}
                title={say('ui.preview.reset')}
                onClick={() => setValues(samples)}
              >
                <Icon name="undo" />
              </Button>
            )}
          </div>
          <VariableFields
            variables={variables}
            values={values}
            bitmapOf={(key) => picture(key)?.bitmap}
            onText={(name, text) => setValues((before) => withText(before, name, text))}
            onPicture={choosePicture}
            onRemovePicture={(name) => setValues((before) => withPicture(before, name, undefined))}
          />
        </Card>
        <Card className="px-5 py-4">
          <IssueList issues={issues} names={names} pageCount={document.pages.length} />
        </Card>
      </div>
    </div>
  );
}
