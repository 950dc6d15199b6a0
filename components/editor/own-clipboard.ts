import { copiedHtml, elementsInHtml, type Copied } from '@/lib/editor/clipboard';

/**
 * The clipboard behind menus and buttons. What the keys copy goes through the browser's own events; this one asks the system where the
 * browser allows it, and remembers what was copied here where it does not.
 */
export class OwnClipboard {
  private kept: Copied | undefined;

  write(copied: Copied): void {
    this.kept = copied;
    void this.system()
      ?.write([new ClipboardItem(asBlobs(copied))])
      .catch(nothing);
  }

  async read(): Promise<string | undefined> {
    const items = await this.system()?.read().catch(nothing);
    if (items === undefined) return this.kept?.elements;
    const html = await textOf(items, 'text/html');
    const text = await textOf(items, 'text/plain');
    // Where a browser carries only the words of what was copied here, the elements are still at hand.
    const own = text === this.kept?.words ? this.kept?.elements : undefined;
    return elementsInHtml(html ?? '') ?? own ?? text;
  }

  /** Absent on pages that did not come over https. */
  private system(): Clipboard | undefined {
    return 'clipboard' in navigator && 'ClipboardItem' in window ? navigator.clipboard : undefined;
  }
}

function asBlobs(copied: Copied): Record<string, Blob> {
  return {
    'text/html': new Blob([copiedHtml(copied)], { type: 'text/html' }),
    'text/plain': new Blob([copied.words], { type: 'text/plain' }),
  };
}

async function textOf(items: ClipboardItems, type: string): Promise<string | undefined> {
  const item = items.find(({ types }) => types.includes(type));
  return item === undefined ? undefined : (await item.getType(type)).text();
}

function nothing(): undefined {
  return undefined;
}
