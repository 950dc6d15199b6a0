/** The colour of the page in sight at a place of the window (CSS pixels), as `#rrggbb`; undefined beside the page. */
export function colorOnSheet(x: number, y: number): string | undefined {
  const canvas = document.querySelector<HTMLCanvasElement>('[data-sheet] .konvajs-content canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return undefined;
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const [column, row] = [Math.floor(((x - left) / width) * canvas.width), Math.floor(((y - top) / height) * canvas.height)];
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(column, row, 1, 1).data;
  // The desk is clear, and the sheet's shadow on it is see-through.
  if (alpha < 255) return undefined;
  return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
