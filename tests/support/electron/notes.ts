// What the program under the stand-in does to the system, told to the test; and what the test does to the program.

/** What a test can learn. `data` is plain. */
export interface Note {
  readonly what: string;
  readonly data: unknown;
  /** UTC milliseconds, with fractions. */
  readonly at?: number;
}

/** Something a test does, as the system or a person would. */
export type Deed = (input: never) => unknown;

/** The hook for the real Electron is tried over a stand-in that is told to leave the channel to it. */
const isSilent = process.env['STAND_IN_SILENT'] === '1';

const deeds = new Map<string, Deed>();

/** @param name `tray.click` */
export const onDeed = (name: string, run: Deed): void => void deeds.set(name, run);

export const note = (what: string, data: unknown = null): void => {
  const at = performance.timeOrigin + performance.now();
  if (!isSilent) process.send?.({ what, data, at } satisfies Note);
};

/** Answers the test's deeds over the channel between the two processes. */
export function listenToTest(): void {
  if (isSilent) return;
  process.on('message', ({ id, name, input }: { id: number; name: string; input: unknown }) => {
    void (async () => {
      try {
        const deed = deeds.get(name);
        if (deed === undefined) throw new Error(`The stand-in has no deed "${name}".`);
        process.send?.({ id, result: (await deed(input as never)) ?? null });
      } catch (error) {
        process.send?.({ id, error: String(error) });
      }
    })();
  });
  // The test's channel keeps nothing alive.
  process.channel?.unref();
}
