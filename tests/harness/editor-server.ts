import type { Page } from 'playwright-core';
import type { DesignDocument } from '@/lib/document/design-document';
import type { Beginning } from './fresh-server';
import { testServer } from './test-server';
import { testVisitor, type Visit } from './test-visitor';

/** A document open in the editor. */
interface OpenEditor {
  readonly page: Page;
  readonly id: string;
}

/** A server with the demo for the tests of one file, or with what else it begins with, and a browser in which its owner is signed in. */
export function editorServer<Filled = undefined>(beginning: Beginning<Filled> = {}, visit: Visit = {}) {
  const server = testServer(beginning);
  const visitor = testVisitor(server, { at: '/documents', ...visit });

  async function open(path: string): Promise<Page> {
    const page = await visitor.context.newPage();
    await page.goto(`${server.url}${path}`);
    return page;
  }

  /** A document of its own for each test, or this one, open in the editor. */
  async function openEditor(id?: string): Promise<OpenEditor> {
    const page = await open('/documents');
    const documentId = id ?? (await copyOfDemo(page, server.demo.doc_id));
    await page.goto(`${server.url}/documents/${documentId}`);
    await page.waitForSelector('[data-canvas][data-ready]');
    return { page, id: documentId };
  }

  /** A new document of one empty page, open in the editor without the offer of something to begin with. */
  async function openEmpty(): Promise<OpenEditor> {
    const page = await open('/documents');
    const made = await page.evaluate(async () => {
      const body = JSON.stringify({ design: 'blank', name: 'Проба' });
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
      return (await (await fetch('/api/documents/from-design', init)).json()) as { id: string };
    });
    await page.goto(`${server.url}/documents/${made.id}`);
    await page.waitForSelector('[data-canvas][data-ready]');
    await page.getByRole('button', { name: 'Начать с пустого листа' }).click();
    return { page, id: made.id };
  }

  return {
    filled: () => server.filled,
    url: () => server.url,
    demo: () => server.demo,
    context: () => visitor.context,
    browser: () => visitor.browser,
    openEditor,
    openEmpty,
  };
}

function copyOfDemo(page: Page, demo: string): Promise<string> {
  return page.evaluate(async (id) => {
    const body = JSON.stringify({ name: 'Проба' });
    const made = await fetch(`/api/documents/${id}/copies`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return ((await made.json()) as { id: string }).id;
  }, demo);
}

/** A document as it was saved last. */
export function stored(page: Page, id: string): Promise<DesignDocument> {
  return page.evaluate(
    async (documentId) => ((await (await fetch(`/api/documents/${documentId}`)).json()) as { content: DesignDocument }).content,
    id,
  );
}

export const saved = (page: Page) => page.getByText('Сохранено', { exact: true }).waitFor();
export const saying = (page: Page) => page.getByText('Сохраняем…', { exact: true }).waitFor();

/** The middle of the canvas, where the page's own middle is when it is first seen. */
export async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('[data-canvas]').boundingBox();
  if (box === null) throw new Error('there is no canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
