import { once } from '../../../shared/format/once.ts';
import { bundleFile } from './bundle-file.ts';

/** The stand-in as a program of its own. @returns its file */
export const bundleStandIn = once((): Promise<string> =>
  bundleFile('stand-in.ts', 'stand-in.mjs', 'playwright-core'),
);
