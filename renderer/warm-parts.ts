// What is likely to be opened next has come before it is asked for: to load and compile it takes longer than to draw it.

export interface WarmPartsPorts {
  readonly wait: (delayMs: number) => Promise<void>;
  /** Resolves when the browser has nothing better to do. */
  readonly idle: () => Promise<void>;
  /** Whether the reader has asked for little to be loaded. */
  readonly isFrugal: () => boolean;
}

/** The first page is there and has been looked at by then. */
const afterMs = 10_000;

/** One after the other; one that does not come is asked for again by whoever opens it. */
export async function warmParts(
  loads: readonly (() => Promise<unknown>)[],
  { wait, idle, isFrugal }: WarmPartsPorts,
): Promise<void> {
  await wait(afterMs);
  if (isFrugal()) return;
  for (const load of loads) {
    await idle();
    await load().catch(() => {});
  }
}
