import { useEffect, useState } from 'react';

/** Whether the main mouse button, a pen or a finger is down somewhere on the page. */
export function usePressed(): boolean {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    const on = (type: 'pointerdown' | 'pointerup' | 'pointercancel', isDown: boolean) =>
      window.addEventListener(type, ({ button }) => setPressed(isDown && button === 0), { capture: true, signal: ended.signal });
    on('pointerdown', true);
    on('pointerup', false);
    on('pointercancel', false);
    return () => ended.abort();
  }, []);
  return pressed;
}
