import { create } from 'zustand';

const storageKey = 'ip-beacon.letter-keys';

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/**
 * Whether single characters are shortcuts. WCAG 2.2, 2.1.4: one must be able to switch them off, because who dictates
 * says letters all the time.
 */
export const useLetterKeys = create<{ readonly on: boolean }>(() => ({ on: read() }));

export function setLetterKeys(on: boolean): void {
  useLetterKeys.setState({ on });
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Storage can be blocked; the choice then lasts until the page is closed.
  }
}
