import { eq } from 'drizzle-orm';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { documents, files, folders, mailTemplates, workspaces } from '@/db/schema';
import { grantScope } from '@/db/scope';
import { hashPassword } from '@/lib/server/auth/password';
import { aCreation, aDocument, aFolder, aMailTemplate, aUser } from '../harness/builders';
import { signIn } from '../harness/browser';
import { LIST_PAGES } from '../harness/list-pages';
import type { Installation } from '../harness/running-server';
import { testServer } from '../harness/test-server';
import { testVisitor } from '../harness/test-visitor';
import { installGolden } from './golden-installation';

/** Somebody who may only look walks over every page and presses whatever can be pressed. */
const server = testServer({ fill: somethingEverywhere });
const visitor = testVisitor(server);
let page: Page;
const viewer = { email: 'viewer@example.org', password: 'correct horse battery' };
const refused: string[] = [];
let templateId = '';

/** A page with nothing on it has nothing to press. */
async function somethingEverywhere(installation: Installation): Promise<void> {
  await installGolden(installation);
  await installation.withDatabase(async ({ db }) => {
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
  });
}

beforeAll(async () => {
  ({ page } = visitor);
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
}, 120_000);

test.each([...LIST_PAGES, '/mail/{template}'])(
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
