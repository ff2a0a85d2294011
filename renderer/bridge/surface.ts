import type { IpcPort } from '../../shared/ipc.ts';

/**
 * Where these pages are seen.
 * - `browser`: by whoever has signed in; what is chosen for looking at them is kept there
 * - `window`: the owner's own on the desktop host, where nobody signs in and the program itself notifies
 */
export type Surface = 'browser' | 'window';

export const surfaceOf = (page: { readonly ipBeacon?: IpcPort }): Surface =>
  page.ipBeacon === undefined ? 'browser' : 'window';

/** Never another one while the page is there: the preload script is done before anything of ours begins. */
export const surface: Surface = surfaceOf(globalThis as { readonly ipBeacon?: IpcPort });
