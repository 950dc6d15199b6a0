const KEY = 'recent colors';
const MOST = 8;

/** The colours chosen last in this browser, the newest first. */
export function recentColors(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((color) => typeof color === 'string' && /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/.test(color)).slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Keeps that a colour was chosen, where the browser keeps anything. */
export function noteRecentColor(color: string): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify([color, ...recentColors().filter((other) => other !== color)].slice(0, MOST)));
  } catch {
    // A full or private browser forgets.
  }
}
