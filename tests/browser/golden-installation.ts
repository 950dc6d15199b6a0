import path from 'node:path';
import { installWorkspace } from '@/db/queries/install-workspace';
import { keepAssets } from '@/db/queries/keep-assets';
import { grantScope } from '@/db/scope';
import type { DesignDocument } from '@/lib/document/design-document';
import { variableSettings } from '@/lib/document/variable-settings';
import { newId } from '@/lib/ids';
import { hashPassword } from '@/lib/server/auth/password';
import { takeInPicture } from '@/lib/server/rendering/take-in-picture';
import { openFolderStorage } from '@/lib/server/storage/folder-storage';
import { hashToken, newToken } from '@/lib/server/tokens/new-token';
import type { Account } from '../harness/browser';
import type { Installation } from '../harness/running-server';
import {
  decoratedDocument,
  facesDocument,
  goldenDocument,
  GOLDEN_TYPES,
  GOLDEN_VALUES,
  type GoldenPictures,
} from '../render/golden-documents';
import { quartersJpeg, quartersPng } from '../render/sample-pictures';

export interface GoldenInstallation {
  readonly account: Account;
  readonly token: string;
  readonly docId: string;
}

/** The pages of the golden document, in order. */
export const GOLDEN_PAGES = [...GOLDEN_TYPES, 'every face', 'decorated text'] as const;

/** Fills an installation with one account and one document, of the golden pages. No server may run on it yet. */
export async function installGolden(installation: Installation): Promise<GoldenInstallation> {
  const storage = openFolderStorage(path.join(installation.dataDir, 'storage'));
  const files = [quartersPng(3), quartersPng(4), ...[2, 3, 4, 5, 6, 7, 8].map((orientation) => quartersJpeg(orientation))];
  const kept = await Promise.all(files.map(async (file) => takeInPicture(await file)));
  for (const { key, bytes } of kept) await storage.put(`assets/${key}`, bytes);
  const [opaque = '', transparent = '', ...turned] = kept.map(({ key }) => key);

  const golden = { account: { email: 'anna@example.org', password: 'correct horse battery' }, token: newToken(), docId: newId() };
  const workspace = { id: newId(), name: 'Школа', locale: 'ru', timeZone: 'Europe/Moscow' } as const;
  const owner = { id: newId(), email: golden.account.email, name: 'Анна', passwordHash: await hashPassword(golden.account.password) };
  await installation.withDatabase(({ db }) =>
    db.transaction(async (tx) => {
      await installWorkspace(tx, {
        workspace,
        owner,
        token: { id: newId(), name: 'GetCourse', hash: hashToken(golden.token), last4: golden.token.slice(-4) },
        document: { id: golden.docId, name: 'Диплом', content: allTypes({ opaque, transparent, turned }) },
        folder: { id: newId(), name: 'Выпуск 2026' },
        mailTemplate: { id: newId(), name: 'Письмо', subject: 'Диплом', body: '%name' },
      });
      await keepAssets(tx, grantScope(workspace.id, { kind: 'job' }), kept);
    }),
  );
  return golden;
}

function allTypes(pictures: GoldenPictures): DesignDocument {
  const ofTypes = GOLDEN_TYPES.map((type) => goldenDocument(type, pictures));
  const [first, ...others] = [...ofTypes, facesDocument(), decoratedDocument()];
  if (first === undefined) throw new Error('no type of element');
  const pages = [first, ...others].flatMap((document, at) => document.pages.map((page) => ({ ...page, id: `page-${at}` })));
  return { ...first, pages, variables: [variableSettings.parse({ name: 'name', title: 'Имя', sample: 'Анна' })] };
}

/** The golden document's finished file, as a caller of the link gets it; `photo` is a PNG. */
export async function createGoldenFile(url: string, golden: GoldenInstallation, photo: Buffer): Promise<Uint8Array> {
  const call = new URL('/api/v1/create/', url);
  const mask_photo = `data:image/png;base64,${photo.toString('base64')}`;
  const values = { secure: golden.token, doc_id: golden.docId, mask_name: GOLDEN_VALUES.name, mask_photo, result: 'file' };
  call.search = new URLSearchParams(values).toString();
  const answer = await fetch(call);
  if (answer.headers.get('content-type') !== 'application/pdf') throw new Error(await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
}
