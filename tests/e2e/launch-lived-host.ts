import { bundleHistory } from '../support/history-bundle.ts';
import { fillLivedHistory } from '../support/lived-history.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { launchServerHost } from './launch-server-host.ts';

/** The real server host with a history of 400 days: 59 changes, outages, and readings of the line and of one check. */
export async function launchLivedHost(): Promise<HostUnderTest> {
  const { workerFile, remove } = await bundleHistory();
  try {
    return await launchServerHost(true, (folder, address) =>
      fillLivedHistory({ folder, workerFile, address, now: Date.now() }),
    );
  } finally {
    remove();
  }
}
