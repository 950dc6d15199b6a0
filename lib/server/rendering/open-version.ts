import { documentAssets, documentFonts } from '../../document/document-needs';
import type { DesignDocument } from '../../document/design-document';
import type { FileValues } from '../../document/file-values';
import { readDocument } from '../../document/read-document';
import type { PictureKey } from '../../drawing/display-list';
import { compileVersion } from '../../render/pdf/compile-version';
import type { CompiledVersion } from '../../render/pdf/compiled-version';
import type { PdfPicture } from '../../render/pdf/pdf-picture';
import type { PdfResources } from '../../render/pdf/pdf-resources';
import { askServer } from './ask-server';
import type { RenderVersion } from './messages';
import { openFonts } from './opened-fonts';
import { nodePdfTools } from './pdf-tools';
import { preparedPictures } from './picture-shelf';
import { RecentlyUsed } from './recently-used';

/** A version with all that laying out its files needs. */
export interface OpenVersion {
  readonly id: string;
  readonly document: DesignDocument;
  readonly resources: PdfResources;
  /** Made at the first PDF. */
  compiled(): CompiledVersion;
  /** Puts the pictures of one file's values at hand; those of the file before go. */
  loadPictures(values: FileValues): Promise<void>;
}

const KEPT_VERSIONS = 16;

const open = new RecentlyUsed<string, OpenVersion>(KEPT_VERSIONS);

/** Opens a version, or takes it from those opened lately. @throws Error when the server does not know it or its content cannot be read */
export async function openVersion(id: string, fontsFolder: string): Promise<OpenVersion> {
  const known = open.get(id);
  if (known !== undefined) return known;
  const version = await askServer({ kind: 'version', id });
  if (version === undefined) throw new Error(`version ${id} is unknown`);
  const read = readDocument(version.content);
  if ('error' in read) throw new Error(`version ${id} cannot be read: ${JSON.stringify(read.error)}`);
  const opened = await made(version, read.document, fontsFolder);
  open.set(id, opened, 1);
  return opened;
}

async function made({ id, assetKeys, fonts: frozen }: RenderVersion, document: DesignDocument, fontsFolder: string): Promise<OpenVersion> {
  const fonts = await openFonts(fontsFolder, documentFonts(document), frozen);
  const ownPictures = await preparedPictures([...assetKeys, ...documentAssets(document)]);
  let filePictures: ReadonlyMap<PictureKey, PdfPicture> = new Map();
  const picture = (key: PictureKey) => ownPictures.get(key) ?? filePictures.get(key);
  const resources: PdfResources = { fonts, picture, pictureInfo: (key) => picture(key)?.info, tools: await nodePdfTools() };
  let compiled: CompiledVersion | undefined;
  return {
    id,
    document,
    resources,
    compiled: () => (compiled ??= compileVersion(document, resources)),
    loadPictures: async ({ pictures }) => {
      filePictures = await preparedPictures(Object.values(pictures));
    },
  };
}
