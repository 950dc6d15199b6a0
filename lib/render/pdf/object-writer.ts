import { ByteWriter } from './byte-writer';

/** Where an indirect object begins, from the start of the bytes it was written in. */
export interface ObjectPlace {
  readonly number: number;
  readonly offset: number;
}

/** Writes complete indirect objects one after the other and remembers where each begins. All have generation 0. */
export class ObjectWriter {
  readonly out: ByteWriter;
  readonly places: ObjectPlace[] = [];

  constructor(capacity?: number) {
    this.out = new ByteWriter(capacity);
  }

  /** An object that is not a stream, such as `<</Type/Catalog …>>`. */
  object(number: number, value: string): void {
    this.#begin(number);
    this.out.latin1(value);
    this.out.latin1('\nendobj\n');
  }

  /** A stream; `entries` are those of its dictionary without `/Length`. */
  stream(number: number, entries: string, bytes: Uint8Array): void {
    this.#begin(number);
    this.out.latin1(`<<${entries}/Length ${bytes.length}>>\nstream\n`);
    this.out.bytes(bytes);
    this.out.latin1('\nendstream\nendobj\n');
  }

  #begin(number: number): void {
    this.places.push({ number, offset: this.out.length });
    this.out.latin1(`${number} 0 obj\n`);
  }
}

/** An immutable piece of a file: complete indirect objects whose numbers are fixed. */
export interface Part {
  readonly hash: string;
  readonly length: number;
  readonly places: readonly ObjectPlace[];
}
