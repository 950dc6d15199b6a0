const NAME = /^[\p{L}\p{N}_-]{1,64}$/u;

/** Whether a random draw or a sequence of numbers may be called so: letters of any alphabet, digits, `_` and `-`. */
export function isDrawName(name: string): boolean {
  return NAME.test(name);
}
