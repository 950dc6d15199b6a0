import { MOST_PAGES, page as pageSchema, type DesignDocument, type Page } from '../../document/design-document';
import { freshCopies } from '../add-elements';
import { withPage } from '../edit-document';
import type { Editor } from '../editor';
import { defineCommand } from './define-command';

const hasRoom = ({ state }: Editor) => state.document.pages.length < MOST_PAGES;

/** Adding, removing and walking through pages. */
export const pageCommands = [
  defineCommand('add_page', { section: 'page', isEnabled: hasRoom, run: addPage }),
  defineCommand('duplicate_page', { section: 'page', isEnabled: hasRoom, run: duplicatePage }),
  defineCommand('delete_page', { section: 'page', isEnabled: ({ state }) => state.document.pages.length > 1, run: deletePage }),
  defineCommand('move_page_up', {
    section: 'page',
    isEnabled: (editor) => indexOfPage(editor) > 0,
    run: (editor) => movePage(editor, indexOfPage(editor) - 1),
  }),
  defineCommand('move_page_down', {
    section: 'page',
    isEnabled: (editor) => indexOfPage(editor) < editor.state.document.pages.length - 1,
    run: (editor) => movePage(editor, indexOfPage(editor) + 1),
  }),
  defineCommand('previous_page', {
    section: 'page',
    shortcuts: [{ code: 'PageUp' }],
    isEnabled: (editor) => indexOfPage(editor) > 0,
    run: (editor) => showPage(editor, indexOfPage(editor) - 1),
  }),
  defineCommand('next_page', {
    section: 'page',
    shortcuts: [{ code: 'PageDown' }],
    isEnabled: (editor) => indexOfPage(editor) < editor.state.document.pages.length - 1,
    run: (editor) => showPage(editor, indexOfPage(editor) + 1),
  }),
] as const;

/** Moves a page, the one in sight unless said otherwise, to a place among the others, from 0. */
export function movePage(editor: Editor, to: number, id: string = editor.page.id): void {
  const page = editor.state.document.pages.find((candidate) => candidate.id === id);
  if (page === undefined || editor.state.document.pages.indexOf(page) === to) return;
  editPages(editor, 'move_page', (pages) => pages.filter((other) => other !== page).toSpliced(to, 0, page));
}

/** Gives a page a name; empty: it is called by its number. */
export function renamePage(editor: Editor, id: string, name: string): void {
  const kept = name.trim().slice(0, 200);
  editor.change('rename', (document) => withPage(document, id, (page) => (page.name === kept ? page : { ...page, name: kept })));
}

function indexOfPage(editor: Editor): number {
  return editor.state.document.pages.indexOf(editor.page);
}

function showPage(editor: Editor, at: number): void {
  const page = editor.state.document.pages[at];
  if (page !== undefined) editor.view({ page: page.id, selection: [], editing: null });
}

/** An empty page after the one in sight, of its size, bleed and colour. */
function addPage(editor: Editor): void {
  const { width, height, bleed, unit, background } = editor.page;
  const id = editor.ports.newId();
  insertPage(editor, 'add_page', pageSchema.parse({ id, width, height, bleed, unit, background: { color: background.color } }));
}

function duplicatePage(editor: Editor): void {
  const { newId } = editor.ports;
  insertPage(editor, 'duplicate_page', { ...editor.page, id: newId(), elements: freshCopies(editor.page.elements, newId) });
}

function insertPage(editor: Editor, label: 'add_page' | 'duplicate_page', page: Page): void {
  const after = { page: page.id, selection: [], editing: null };
  const at = indexOfPage(editor) + 1;
  editor.change(label, (document) => ({ ...document, pages: document.pages.toSpliced(at, 0, page) }), after);
}

function deletePage(editor: Editor): void {
  const { id } = editor.page;
  editPages(editor, 'delete_page', (pages) => pages.filter((page) => page.id !== id));
}

function editPages(
  editor: Editor,
  label: 'delete_page' | 'move_page',
  edit: (pages: DesignDocument['pages']) => DesignDocument['pages'],
): void {
  editor.change(label, (document) => ({ ...document, pages: edit(document.pages) }));
}
