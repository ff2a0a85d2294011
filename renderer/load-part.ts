// The page comes in parts. One that does not come has two reasons: the host is out of reach, and will be back, or
// it was updated below an open page, and the new page has parts of other names.

export interface LoadPartPorts {
  readonly hostAnswers: () => Promise<boolean>;
  readonly wait: (delayMs: number) => Promise<void>;
  /** False where it was done a moment ago: a second failure so soon is no new version. */
  readonly mayReload: () => boolean;
  readonly reload: () => void;
}

const retryMs = 1_000;

/**
 * The part, however long its host is away; the page says meanwhile that it is.
 * @throws what `load` has thrown, when neither waiting nor the new page has helped
 */
export async function loadPart<Part>(
  load: () => Promise<Part>,
  { hostAnswers, wait, mayReload, reload }: LoadPartPorts,
): Promise<Part> {
  try {
    return await load();
  } catch {
    while (!(await hostAnswers())) await wait(retryMs);
  }
  try {
    return await load();
  } catch (error) {
    if (!mayReload()) throw error;
    reload();
    // Nothing is shown between now and the new page.
    return new Promise(() => {});
  }
}
