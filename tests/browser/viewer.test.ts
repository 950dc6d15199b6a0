import { eq } from 'drizzle-orm';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, files, folders, mailTemplates, workspaces } from '@/db/schema';
import { grantScope } from '@/db/scope';
import { hashPassword } from '@/lib/server/auth/password';
import { aCreation, aDocument, aFolder, aMailTemplate, aUser } from '../harness/builders';
import { openBrowser, signIn } from '../harness/browser';
import { newInstallation, startServer, type Installation, type RunningServer } from '../harness/running-server';
import { installGolden } from './golden-installation';

/** Somebody who may only look walks over every page and presses whatever can be pressed. */
let installation: Installation;
let server: RunningServer;
let browser: Browser;
let page: Page;
const viewer = { email: 'viewer@example.org', password: 'correct horse battery' };
const refused: string[] = [];
let templateId = '';

beforeAll(async () => {
  installation = await newInstallation();
  await installGolden(installation);
  const { db, close } = await installation.openDatabase();
  try {
    const [home] = await db.select({ id: workspaces.id }).from(workspaces);
    if (home === undefined) throw new Error('no workspace');
    const workspace = { id: home.id, scope: grantScope(home.id, { kind: 'job' }) };
    const trashedAt = new Date();
    await aUser(db, { workspace, role: 'viewer', email: viewer.email, passwordHash: await hashPassword(viewer.password) });
    await aCreation(db, { workspace, files: [{ name: 'Готовится' }, { name: 'Выброшен' }] });
    await db.update(files).set({ trashedAt }).where(eq(files.name, 'Выброшен'));
    await aFolder(db, { workspace, name: 'Выброшена' });
    await db.update(folders).set({ trashedAt }).where(eq(folders.name, 'Выброшена'));
    await aDocument(db, { workspace, name: 'Выброшенный' });
    await db.update(documents).set({ trashedAt }).where(eq(documents.name, 'Выброшенный'));
    await aMailTemplate(db, { workspace, name: 'Выброшенное', trashedAt });
    const [template] = await db.select({ id: mailTemplates.id }).from(mailTemplates).where(eq(mailTemplates.name, 'Письмо'));
    templateId = template?.id ?? '';
  } finally {
    await close();
  }
  server = await startServer(installation);
  browser = await openBrowser();
  page = await (await browser.newContext({ locale: 'ru-RU', viewport: { width: 1440, height: 900 } })).newPage();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    // Every change but those of one's own account; a letter may be looked at before it is one.
    if (request.method() === 'GET' || !pathname.startsWith('/api/') || /^\/api\/(me|auth|letter-drafts\/preview)\b/.test(pathname)) return;
    refused.push(`${request.method()} ${pathname}`);
  });
  page.on('response', (response) => {
    if (response.status() === 403) refused.push(`${response.request().method()} ${new URL(response.url()).pathname}`);
  });
  await signIn(page, server.url, '/home', viewer);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await installation?.remove();
});

const PAGES = [
  '/home',
  '/documents',
  '/documents/trash',
  '/disk',
  '/disk/trash',
  '/tokens',
  '/calls',
  '/getcourse',
  '/mail',
  '/mail/trash',
];

test.each([...PAGES, '/mail/{template}'])(
  'on %s there is nothing that the server refuses to a viewer',
  { timeout: 120_000 },
  async (path) => {
    const address = `${server.url}${path.replace('{template}', templateId)}`;
    refused.length = 0;
    await page.goto(address);
    const buttons = () => page.locator('main').locator('button:visible:enabled');
    const menu = () => page.getByRole('menuitem');
    for (let button = 0; button < (await buttons().count()); button += 1) {
      await press(buttons().nth(button));
      const entries = await menu().count();
      for (let entry = 0; entry < entries; entry += 1) {
        if ((await menu().count()) === 0) await press(buttons().nth(button));
        await press(menu().nth(entry));
        await page.goto(address);
      }
      await page.goto(address);
    }
    expect(refused).toEqual([]);
  },
);

/** Presses it and, when a window opens, what that asks for. */
async function press(target: Locator): Promise<void> {
  await target.click();
  const last = page.locator('[role=dialog]:visible, [role=alertdialog]:visible').locator('button:enabled').last();
  if ((await last.count()) > 0) await last.click();
  // What was asked by the press has been asked before this.
  await page.evaluate(() => fetch('/api/me/sessions'));
}
