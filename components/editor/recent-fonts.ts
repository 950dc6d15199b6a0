const KEY = 'recent fonts';
const MOST = 3;

/** The families chosen last in this browser, the newest first. */
export function recentFonts(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((family) => typeof family === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps that a family was chosen, where the browser keeps anything; gives the new list. */
export function noteRecentFont(family: string): readonly string[] {
  const recent = [family, ...recentFonts().filter((other) => other !== family)].slice(0, MOST);
  try {
    window.localStorage.setItem(KEY, JSON.stringify(recent));
  } catch {
    // A full or private browser forgets; the list holds for this visit.
  }
  return recent;
}
