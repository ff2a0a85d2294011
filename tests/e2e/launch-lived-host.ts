import { fillHistory } from './fill-history.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { launchServerHost } from './launch-server-host.ts';

/** The real server host with a history. */
export const launchLivedHost = (): Promise<HostUnderTest> =>
  launchServerHost({ fill: fillHistory });
