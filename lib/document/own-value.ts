/** The record's own value of this name. Names come from outside, so `constructor` and `__proto__` must find nothing inherited. */
export function ownValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
