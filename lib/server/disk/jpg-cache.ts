import { once } from '../../once';

const MAX_BYTES = 64 * 1024 * 1024;

/** Pictures of files' pages as they were last asked for, the least lately used dropped first; those who ask at once share one making. */
export class JpgCache {
  private readonly kept = new Map<string, Uint8Array>();
  private readonly making = new Map<string, Promise<Uint8Array>>();
  private readonly maxBytes: number;
  private bytes = 0;

  constructor(maxBytes = MAX_BYTES) {
    this.maxBytes = maxBytes;
  }

  async get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.kept.get(key);
    if (known !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const running = this.making.get(key) ?? this.make(key, make);
    return running;
  }

  private make(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const running = make()
      .then((picture) => {
        this.keep(key, picture);
        return picture;
      })
      .finally(() => this.making.delete(key));
    this.making.set(key, running);
    return running;
  }

  private keep(key: string, picture: Uint8Array): void {
    this.kept.set(key, picture);
    this.bytes += picture.length;
    for (const [oldest, { length }] of this.kept) {
      if (this.bytes <= this.maxBytes) break;
      this.kept.delete(oldest);
      this.bytes -= length;
    }
  }
}

/** The cache of this process. */
export function jpgCache(): JpgCache {
  return once('jpg-cache', () => new JpgCache());
}
