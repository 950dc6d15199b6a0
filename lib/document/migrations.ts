import { SCHEMA_VERSION } from './schema';

export type JsonObject = { readonly [key: string]: unknown };

/** Takes a stored document one schema version up. It sees JSON as it was written then, so it must not lean on today's types. */
export interface Migration {
  /** What it is for, such as `AddPageNames`. */
  readonly name: string;
  /** The schema version it leads to; its input is of the one before. */
  readonly to: number;
  migrate(stored: JsonObject): JsonObject;
}

/** Every change of shape since the first version, oldest first. Each has a test with one document as it used to be. */
export const MIGRATIONS: readonly Migration[] = [
  // Elements are in no group until somebody groups them, which is the schema's default; a program that knows no groups must not lose them.
  { name: 'AddGroups', to: 2, migrate: (stored) => stored },
  // Lines under and through letters, capitals, justified text, gaps after paragraphs, guides of pages, and pictures cropped or masked: none anywhere until somebody sets them.
  { name: 'AddTextDecoration', to: 3, migrate: (stored) => stored },
  // An element's one group, by its id, becomes the list of groups it is in, which may have names and lie in one another.
  { name: 'NestGroups', to: 4, migrate: (stored) => withEachElement(stored, nested) },
  // Colours may be see-through; none is until somebody makes it so, and a program that knows none must not lose it.
  { name: 'AddSeeThroughColors', to: 5, migrate: (stored) => stored },
  // Variables have types, forms and defaults; until somebody sets them each is a text that should have a value, printed as it came.
  { name: 'AddVariableForms', to: 6, migrate: (stored) => stored },
  // Texts may be cut to their box, and set in small letters or with capitals first; none is until somebody wants it.
  { name: 'AddCutTexts', to: 7, migrate: (stored) => stored },
  // A variable may be one of a list of values; none is until somebody says so, and a program that knows no lists must not lose them.
  { name: 'AddChoices', to: 8, migrate: (stored) => stored },
  // Pages may have a bleed; none has until somebody wants it, and a program that knows none must not lose it.
  { name: 'AddBleed', to: 9, migrate: (stored) => stored },
];

function nested({ group, ...element }: JsonObject): JsonObject {
  return { ...element, groups: typeof group === 'string' && group !== '' ? [{ id: group, name: '' }] : [] };
}

/** The stored document with each element of its pages changed; what is not where it should be is left to the schema's complaint. */
function withEachElement(stored: JsonObject, change: (element: JsonObject) => JsonObject): JsonObject {
  const { pages } = stored;
  if (!Array.isArray(pages)) return stored;
  const changed = pages.map((page: unknown) => {
    if (!isJsonObject(page) || !Array.isArray(page['elements'])) return page;
    return { ...page, elements: page['elements'].map((element: unknown) => (isJsonObject(element) ? change(element) : element)) };
  });
  return { ...stored, pages: changed };
}

/** Whether it is a JSON object, not a list or a plain value. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Brings a stored document to the given schema version; undefined when it is newer or no chain of migrations leads there. */
export function migrate(
  stored: JsonObject,
  migrations: readonly Migration[] = MIGRATIONS,
  version: number = SCHEMA_VERSION,
): JsonObject | undefined {
  let document = stored;
  for (const migration of migrations) {
    if (document['schema'] !== migration.to - 1) continue;
    document = { ...migration.migrate(document), schema: migration.to };
  }
  return document['schema'] === version ? document : undefined;
}
