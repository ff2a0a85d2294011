import type { Log } from '../core/ports.ts';

/** For commands: what people must know they say themselves. */
export const quietLog: Log = { write: () => {}, part: () => quietLog };
