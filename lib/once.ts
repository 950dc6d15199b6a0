const made = globalThis as typeof globalThis & { __once?: Map<string, unknown> };

/**
 * The one value of this name in the whole process. Next loads a module up to three times (routes, pages, instrumentation), so what
 * must exist once, such as the database, may not live in a module variable. A promise that fails is forgotten, so that the next call tries again.
 */
export function once<T>(name: string, make: () => T): T {
  const values = (made.__once ??= new Map<string, unknown>());
  if (!values.has(name)) {
    const value = make();
    values.set(name, value);
    if (value instanceof Promise) {
      value.catch(() => {
        if (values.get(name) === value) values.delete(name);
      });
    }
  }
  return values.get(name) as T;
}
