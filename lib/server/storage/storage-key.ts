const KEY = /^[a-z]{1,32}\/[0-9a-z-]{3,128}$/;

/** Throws unless the key is a folder and a name of lower-case letters, digits and hyphens: nothing that could lead out of the storage. */
export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new RangeError('a storage key is a folder and a name, such as parts/<sha-256>');
  return key;
}

/** Throws unless it is the first half of a key. */
export function checkFolder(folder: string): string {
  checkKey(`${folder}/000`);
  return folder;
}
