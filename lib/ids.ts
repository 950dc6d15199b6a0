const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text is a UUID of any version, 36 characters. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A new random UUID (version 4, 122 random bits). */
export function newId(): string {
  return globalThis.crypto.randomUUID();
}
