const KEY = 'editor.recent_commands';
const KEPT = 5;

/** Ids of the commands that were run from the palette in this browser, the latest first. */
export function recentCommands(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    // A browser that keeps nothing, or something that is not ours: then nothing was used yet.
    return [];
  }
}

export function rememberCommand(id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([id, ...recentCommands().filter((other) => other !== id)].slice(0, KEPT)));
  } catch {
    // Not worth a word to anybody.
  }
}
