import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DesignDocument } from '@/lib/document/design-document';
import { pictureVariables } from '@/lib/document/document-needs';
import type { Draws } from '@/lib/document/file-values';
import type { Issue } from '@/lib/document/issues';
import type { PictureKey } from '@/lib/drawing/display-list';
import { onEndlessLines } from '@/lib/editor/values/preview-rows';
import { writtenIssues } from '@/lib/editor/values/written-issues';
import { inkBounds } from '@/lib/render/ink-bounds';
import type { FontBook } from '@/lib/text/font-face';
import { browserCanvasResources } from '../preview/browser-canvas';
import { loadPictures, readLocalPicture, UNMEASURED, type PreviewPicture } from '../preview/preview-pictures';
import type { TypedValues } from '../preview/preview-values';
import type { ValuesSource } from './use-value-rows';
import { LaidOutElements } from './laid-out-elements';
import { PageDrawer } from './page-drawer';

export type Bitmaps = ReadonlyMap<PictureKey, PreviewPicture>;

/** What draws the document with some values, and what there is to say about it; without values as the template is drawn. */
export function useDrawnValues({
  document,
  source,
  values,
  template,
  fonts,
  bitmaps,
  draws,
}: {
  document: DesignDocument;
  source: ValuesSource | null;
  values: TypedValues | undefined;
  template: PageDrawer;
  fonts: FontBook;
  bitmaps: Bitmaps;
  draws: Draws;
}) {
  // Sample people have no photos: that is no fault of the document.
  const asFile = source !== 'people';
  const { pictures, addLocal, localFile } = useValuePictures(values, bitmaps);
  const picture = useCallback((key: PictureKey) => bitmaps.get(key) ?? pictures.get(key), [bitmaps, pictures]);
  const canvas = useMemo(() => browserCanvasResources(fonts, picture), [fonts, picture]);
  const drawerOf = useMemo(() => {
    const resources = { fonts, pictureInfo: (key: PictureKey) => picture(key)?.info };
    const kept = new LaidOutElements();
    return (shown: TypedValues) => new PageDrawer(resources, draws, { values: shown, asFile, kept });
  }, [fonts, picture, draws, asFile]);
  const drawer = useMemo(() => (values === undefined ? template : drawerOf(values)), [values, template, drawerOf]);
  const issues = useMemo((): readonly Issue[] => {
    const found = drawer.issues(document);
    if (values === undefined) return writtenIssues(document, found);
    return asFile ? found : withoutPhotos(document, found);
  }, [drawer, document, values, asFile]);

  /** Pictures of a row that was not shown yet are not fetched: only what is known to be missing counts. */
  function hasTrouble(row: TypedValues): boolean {
    const found = drawerOf(row).issues(document);
    return (asFile ? found : withoutPhotos(document, found)).some(
      (issue) => issue.code !== 'broken_picture' || !Object.hasOwn(row.pictures, issue.variable),
    );
  }

  /** Points that the texts of a row take side by side. */
  function widthOf(row: TypedValues): number {
    const endless = onEndlessLines(document);
    const drawn = drawerOf(row);
    const groups = endless.pages.flatMap((_, at) => drawn.content(endless, at, null).groups);
    return groups.reduce((sum, group) => sum + (inkBounds([group], fonts)?.width ?? 0), 0);
  }

  return { drawer, canvas, issues, picture, addLocal, localFile, hasTrouble, widthOf };
}

/** What is found but for pictures that nobody has given. */
function withoutPhotos(document: DesignDocument, issues: readonly Issue[]): readonly Issue[] {
  const photos = pictureVariables(document);
  return issues.filter((issue) => issue.code !== 'missing_value' || !photos.includes(issue.variable));
}

/** Pictures of the values in sight, fetched when they are first wanted, and those from the person's own disk. */
function useValuePictures(values: TypedValues | undefined, known: Bitmaps) {
  const [pictures, setPictures] = useState<Bitmaps>(new Map());
  const [files] = useState(() => new Map<PictureKey, File>());
  const wanted = Object.values(values?.pictures ?? {})
    .filter((key) => !known.has(key) && !pictures.has(key))
    .join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let current = true;
    void loadPictures(Object.fromEntries(wanted.split(' ').map((key) => [key, UNMEASURED]))).then((loaded) => {
      if (current && loaded.size > 0) setPictures((before) => new Map([...before, ...loaded]));
    });
    return () => {
      current = false;
    };
  }, [wanted]);

  /** Takes a picture in; nothing is sent anywhere. Rejects when the file is none. */
  async function addLocal(file: File): Promise<PictureKey> {
    const [key, chosen] = await readLocalPicture(file);
    setPictures((before) => new Map([...before, [key, chosen]]));
    files.set(key, file);
    return key;
  }
  return { pictures, addLocal, localFile: (key: PictureKey) => files.get(key) };
}
