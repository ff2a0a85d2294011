import type { Log } from '../../electron/core/ports.ts';

export const silentLog: Log = { write: () => {}, part: () => silentLog };
