// The threads as they are in the package, each alone in its file; built anew where the sources are newer.

import { join } from 'node:path';
import { ensureBuilt, root } from '../../build/ensure-built.mjs';

ensureBuilt();

const built = (...parts: readonly string[]): string => join(root, 'dist', ...parts);

export const historyWorker = built('worker/history.cjs');
export const insightFolder = built('insight');
export const insightWorker = built('insight/insight.cjs');
/** All the data of the look-ups. */
export const networksFile = built('insight/networks.bin');
/** The thread of the pictures, with the library and the fonts. */
export const picturesFolder = built('pictures');
