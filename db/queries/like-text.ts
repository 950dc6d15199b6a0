/** A text for `like` that stands for itself: with the signs that mean something there made harmless. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
