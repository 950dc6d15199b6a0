// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether `node_modules` holds what `package-lock.json` names. npm keeps beside the packages a lock file of what it has really
 * installed, written last; the two are compared, so an installation that was broken off, or made before the lock file changed, is seen.
 * Packages for other machines, which npm leaves out, may be missing.
 *
 * @param {string} root folder of the project
 * @returns {boolean}
 */
export function isInstalled(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, { version, integrity, optional, devOptional }]) => {
    if (place === '') return true;
    const found = present[place];
    if (!found) return Boolean(optional || devOptional);
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
