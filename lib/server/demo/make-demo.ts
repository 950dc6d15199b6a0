import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '../../../db/client';
import { installWorkspace } from '../../../db/queries/install-workspace';
import { keepAssets } from '../../../db/queries/keep-assets';
import { offerTakeOver } from '../../../db/queries/take-over';
import { newId } from '../../ids';
import { hashPassword } from '../auth/password';
import { callerOfToken, type Caller } from '../auth/token-scope';
import { acceptCreation } from '../create/accept-creation';
import type { AcceptedCreation } from '../create/accepted-creation';
import type { CreateServices } from '../create/create-services';
import { hashToken } from '../tokens/new-token';
import { demoDocument } from './demo-document';
import type { DemoFile } from './demo-file';
import { DEMO_PEOPLE } from './demo-people';

const WORKSPACE_NAME = 'Онлайн-школа «Пример»';

const LETTER = {
  name: 'Диплом готов',
  subject: 'Ваш диплом, %name',
  body: 'Здравствуйте, %name!\n\nПоздравляем с окончанием курса «Дизайн и вёрстка документов». Ваш диплом готов — он приложен к этому письму.\n\nОнлайн-школа «Пример»',
};

/** Makes the sample workspace: diploma, letter, folder, token and the account that owns them, in one transaction. */
export async function installDemo(services: CreateServices, file: DemoFile): Promise<void> {
  const take = async (name: string) => {
    const picture = await services.takeInPicture(await readPicture(name));
    await services.keepPicture(picture);
    return picture;
  };
  const [front, back, seal, signature] = [
    await take('front.jpg'),
    await take('back.jpg'),
    await take('seal.png'),
    await take('signature.png'),
  ];
  const workspace = { id: newId(), name: WORKSPACE_NAME, locale: 'ru', timeZone: 'Europe/Moscow' } as const;
  const ownerId = newId();
  const passwordHash = await hashPassword(file.password);
  const content = demoDocument({ front: front.key, back: back.key, seal: seal.key, signature: signature.key });
  await services.db.transaction(async (tx) => {
    await installWorkspace(tx, {
      workspace,
      owner: { id: ownerId, email: file.email, name: 'Демо', passwordHash },
      token: { id: newId(), name: 'GetCourse', hash: hashToken(file.token), last4: file.token.slice(-4) },
      document: { id: file.doc_id, name: 'Диплом школы «Пример»', content },
      folder: { id: file.folder_id, name: 'Выпускники курса' },
      mailTemplate: { id: file.mail_id, ...LETTER },
    });
    await offerTakeOver(tx, ownerId);
    const { scope } = await callerOfDemo(tx, file);
    await keepAssets(tx, scope, [front, back, seal, signature]);
  });
}

/** Has the five sample files made, as a call of the demo's own token would. */
export async function createDemoFiles(services: CreateServices, file: DemoFile): Promise<AcceptedCreation> {
  const caller = await callerOfDemo(services.db, file);
  const rows = await Promise.all(
    DEMO_PEOPLE.map(async ({ portrait, ...variables }) => {
      const photo = `data:image/jpeg;base64,${(await readPicture(portrait)).toString('base64')}`;
      return { variables: { ...variables, photo }, folder: undefined, warnings: [] };
    }),
  );
  const folder = { by: 'id', id: file.folder_id } as const;
  const call = { docId: file.doc_id, rows, pages: undefined, folder, mailId: undefined, mailing: undefined } as const;
  return acceptCreation(services, caller, { ...call, result: 'json', warnings: [] }, { linkBase: file.url });
}

async function callerOfDemo(db: Db, { token }: DemoFile): Promise<Caller> {
  const caller = await callerOfToken(db, token);
  if (caller === undefined) throw new Error('the demo token in demo.json.draft is not in the database');
  return caller;
}

function readPicture(name: string): Promise<Buffer> {
  return readFile(path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/demo/pictures', name));
}
