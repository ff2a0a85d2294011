const storageKey = 'ip-beacon.reloaded-at';
const patienceMs = 60_000;

/** @returns whether the page was not just reloaded, and notes that it is now */
export function mayReload(storage: Pick<Storage, 'getItem' | 'setItem'>, nowMs: number): boolean {
  try {
    const last = Number(storage.getItem(storageKey) ?? 0);
    if (nowMs - last < patienceMs) return false;
    storage.setItem(storageKey, String(nowMs));
    return true;
  } catch {
    // Storage can be blocked; then nothing would stop the second time.
    return false;
  }
}
