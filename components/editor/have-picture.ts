import { api, apiAddress } from '@/lib/api/client';
import type { PictureInfo } from '@/lib/document/define-element';
import type { PictureKey } from '@/lib/drawing/display-list';
import { UNMEASURED } from '../preview/preview-pictures';

/** A picture that the workspace has, under its key there. */
export interface HadPicture {
  readonly key: PictureKey;
  readonly info: PictureInfo;
}

/**
 * Sees to it that the workspace has a picture that came with a paste. What another workspace has the server does not show, but this browser
 * may still hold it from there: a copy is then taken in as any picture from outside. Undefined when it cannot be had.
 */
export async function havePicture(key: PictureKey): Promise<HadPicture | undefined> {
  const address = apiAddress('GET /api/assets/{key}', { params: { key } });
  try {
    // Past the browser's own store, which does not know whose picture it is.
    const asked = await fetch(address, { method: 'HEAD', cache: 'no-store' });
    if (asked.ok) return { key, info: UNMEASURED };
    const held = await fetch(address, { cache: 'only-if-cached', mode: 'same-origin' });
    if (!held.ok) return undefined;
    const taken = await api('POST /api/assets', { body: await held.blob() });
    return taken.ok ? { key: taken.value.key, info: taken.value } : undefined;
  } catch {
    return undefined;
  }
}
