/** What comes of the work; `late` when nothing has within so many milliseconds. The work itself goes on. */
export async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T | 'late'> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    clock = setTimeout(() => resolve('late'), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(clock);
  }
}
