/** Of Welch's t: beyond it a difference comes about by chance once in two million runs. */
export const CHANCE = 5;

/** Without the slowest tenth, which tells of the machine. */
export function typical(values: readonly number[]): readonly number[] {
  return values.toSorted((a, b) => a - b).slice(0, Math.ceil(values.length * 0.9));
}

/** Welch's t: how surely the means of two measurements differ. */
export function welch(one: readonly number[], other: readonly number[]): number {
  const moments = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { mean, error: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) / values.length };
  };
  const [a, b] = [moments(one), moments(other)];
  return (a.mean - b.mean) / Math.sqrt(a.error + b.error);
}
