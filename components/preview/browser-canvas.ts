import type { PictureKey } from '@/lib/drawing/display-list';
import type { CanvasResources } from '@/lib/render/paint/canvas';
import type { FontBook } from '@/lib/text/font-face';
import type { PreviewPicture } from './preview-pictures';

export interface BrowserCanvasResources extends CanvasResources<CanvasImageSource, Path2D> {
  createLayer(width: number, height: number): { readonly context: CanvasRenderingContext2D; readonly drawable: HTMLCanvasElement };
}

/** What the painter needs, from a browser. */
export function browserCanvasResources(fonts: FontBook, picture: (key: PictureKey) => PreviewPicture | undefined): BrowserCanvasResources {
  return {
    fonts,
    picture: (key) => picture(key)?.bitmap,
    path2d: () => new Path2D(),
    createLayer(width, height) {
      const drawable = document.createElement('canvas');
      drawable.width = width;
      drawable.height = height;
      const context = drawable.getContext('2d');
      if (context === null) throw new Error('the browser gave no canvas');
      return { context, drawable };
    },
  };
}
