import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ui as everywhereEn } from './en';
import { ui as editorEn } from './en-editor';
import { ui as entranceEn } from './en-entrance';
import { ui as screensEn } from './en-screens';
import { ui as everywhereRu } from './ru';
import { ui as editorRu } from './ru-editor';
import { ui as entranceRu } from './ru-entrance';
import { ui as screensRu } from './ru-screens';
import { say } from './say';
import type { UiKey } from './words';

const [ru, en] = [
  { ...everywhereRu, ...screensRu, ...editorRu, ...entranceRu },
  { ...everywhereEn, ...screensEn, ...editorEn, ...entranceEn },
];

test('Russian counts take the form their last digits ask for', () => {
  const counted = [1, 2, 5, 11, 21, 22, 25, 112].map((count) => say('ru', 'ui.documents.page_count', { count }));
  expect(counted).toEqual(['1 лист', '2 листа', '5 листов', '11 листов', '21 лист', '22 листа', '25 листов', '112 листов']);
});

test('English counts take one or other', () => {
  expect([0, 1, 2].map((count) => say('en', 'ui.documents.page_count', { count }))).toEqual(['0 pages', '1 page', '2 pages']);
});

test('values are put in as they are, braces and all', () => {
  expect(say('en', 'ui.disk.copy_link', { name: '{name} $& <b>' })).toBe('Copy the link to “{name} $& <b>”');
});

test('a long name in quotation marks is cut short within its sentence, and one without them is not', () => {
  const name = 'Удостоверение '.repeat(10).trim();
  expect(say('ru', 'ui.disk.copy_link', { name })).toMatch(/^Скопировать ссылку на «Удостоверение (Удостоверение )+Удостовер…»$/);
  expect(say('ru', 'ui.documents.copy_name', { name })).toBe(`${name} — копия`);
});

test('no text is said twice, so that none takes another’s place', () => {
  const said = ['', 'editor', 'screens'].flatMap((area) => partsOf(area === '' ? 'ru.ts' : `ru-${area}.ts`)).flatMap(keysOf);
  expect(said.length).toBeGreaterThan(500);
  expect(said.filter((key, index) => said.indexOf(key) !== index)).toEqual([]);
});

test('both languages name the same values in every text', () => {
  const names = (entry: unknown) => [...new Set([...JSON.stringify(entry).matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();
  for (const key of Object.keys(ru) as UiKey[]) expect([key, names(en[key])]).toEqual([key, names(ru[key])]);
});

test('what the editor alone says begins with its name, and no other part of the interface says it', () => {
  expect(Object.keys(editorRu).filter((key) => !key.startsWith('ui.editor.'))).toEqual([]);
  const folder = path.join(import.meta.dirname, '../../../components');
  const others = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('editor/'),
  );
  expect(others.length).toBeGreaterThan(100);
  expect(others.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes('ui.editor.'))).toEqual([]);
});

test('the editor says nothing that only the pages of the signed-in have loaded', () => {
  const folder = path.join(import.meta.dirname, '../../../components/editor');
  const said = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').match(/(?<=')ui\.[\w.]+(?=')/g) ?? []);
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((key) => key in screensRu)).toEqual([]);
});

/** The files that a catalogue is put together from. */
function partsOf(catalogue: string): string[] {
  const text = readFileSync(path.join(import.meta.dirname, catalogue), 'utf8');
  return [...text.matchAll(/from '\.\/(ru\/[\w-]+)'/g)].map(([, part]) => path.join(import.meta.dirname, `${part}.ts`));
}

function keysOf(file: string): string[] {
  return readFileSync(file, 'utf8').match(/(?<=^ {2}')ui\.[\w.]+(?=')/gm) ?? [];
}
