import { access } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env';

/** Whether the demo with its log-in was put into the data folder on first boot. */
export async function hasDemoLogin(): Promise<boolean> {
  try {
    await access(path.join(/*turbopackIgnore: true*/ env().dataDir, 'demo.json'));
    return true;
  } catch {
    return false;
  }
}
