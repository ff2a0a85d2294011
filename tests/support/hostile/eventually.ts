/** Waits until something holds, and says so when it does not within a second. */
export async function eventually(
  what: string,
  holds: () => boolean,
  limitMs = 1000,
): Promise<void> {
  const end = performance.now() + limitMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Not within ${limitMs} ms: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
