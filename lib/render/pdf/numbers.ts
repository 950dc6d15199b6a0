/** `.001` … `.999` without final zeros, '' for 0. Making text of an integer is several times faster than of a fraction. */
const THOUSANDTHS: readonly string[] = Array.from({ length: 1000 }, (_, n) =>
  n === 0 ? '' : `.${String(n).padStart(3, '0')}`.replace(/0+$/, ''),
);

/**
 * A length as PDF writes numbers: at most three decimals (a 72,000th of an inch), no exponent, no needless zeros.
 * Beyond ±1e6 points, which no page has, the value is clamped; what is not a number is 0.
 */
export function length(value: number): string {
  const scaled = Math.round(Math.min(1e6, Math.max(-1e6, value)) * 1000);
  if (scaled === 0 || scaled !== scaled) return '0';
  const size = Math.abs(scaled);
  const whole = Math.floor(size / 1000);
  const fraction = THOUSANDTHS[size - whole * 1000] ?? '';
  const digits = whole === 0 ? fraction : whole + fraction;
  return scaled < 0 ? '-' + digits : digits;
}

/** A factor of a matrix: seven decimals, so that even 10,000 points away it moves nothing by more than a thousandth of a point. */
export function factor(value: number): string {
  if (value === 1) return '1';
  if (value === 0) return '0';
  if (value === -1) return '-1';
  const text = value.toFixed(7).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** The three channels of `#rrggbb` as PDF's colour operands, 0–1. */
export function colorOperands(color: string): string {
  let operands = colors.get(color);
  if (operands === undefined) {
    operands = [1, 3, 5].map((at) => length(parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
    if (colors.size >= 1000) colors.clear();
    colors.set(color, operands);
  }
  return operands;
}
const colors = new Map<string, string>();

/** 0–65535 as four hex digits. */
export function hex4(value: number): string {
  return HEX4[value] ?? '0000';
}
const HEX4: readonly string[] = Array.from({ length: 65536 }, (_, n) => n.toString(16).padStart(4, '0'));
