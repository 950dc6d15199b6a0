import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ui as everywhere } from './ru';
import { ui as editor } from './ru-editor';
import { ui as entrance } from './ru-entrance';
import { ui as screens } from './ru-screens';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** All our code but the words themselves and tests, as one text. */
const code = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(ROOT, folder, name)),
  )
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !/i18n[/\\]ui[/\\](?:ru|en)[/\\.-]/.test(name))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');

/** Keys that are put together, such as `ui.disk.state.${state}`, as patterns. */
const patterns = [...new Set([...code.matchAll(/`(ui\.(?:[^`\s$]|\$\{[^}`]*\})+)`/g)].map(([, key = '']) => key))].map(
  (key) =>
    new RegExp(
      `^${key
        .split(/\$\{[^}]*\}/)
        .map((piece) => piece.replace(/[.]/g, '\\.'))
        .join('[\\w.-]+')}$`,
    ),
);

test('each text of the interface is said somewhere', () => {
  const keys = Object.keys({ ...everywhere, ...editor, ...entrance, ...screens });
  expect(keys.length).toBeGreaterThan(300);
  expect(keys.filter((key) => !code.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});
