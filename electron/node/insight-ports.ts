// The ports of one host that tell more of an address than the address itself.

import { join } from 'node:path';
import type { InsightPorts } from '../core/ports.ts';
import { createNetworkData } from './insight/network-data.ts';
import { createReverseNames } from './insight/reverse-names.ts';
import { createRoutes } from './insight/routes.ts';

/** @param folder what the build makes: the worker, and the data beside it */
export const createInsightPorts = (folder: string): InsightPorts => ({
  networks: createNetworkData({
    workerFile: join(folder, 'insight.cjs'),
    dataFile: join(folder, 'networks.bin'),
  }),
  reverseNames: createReverseNames(),
  routes: createRoutes(),
});
