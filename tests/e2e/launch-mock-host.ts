import type { ContractName } from '../../shared/contract/index.ts';
import { cannedHistory } from '../support/canned-history.ts';
import { cannedKnown } from '../support/canned-known.ts';
import { confirmedSnapshot } from '../support/canned-snapshots.ts';
import { cannedSources } from '../support/canned-sources.ts';
import { createMockAnswers } from '../support/mock-answers.ts';
import { createMockBots, type MockBots } from '../support/mock-bots.ts';
import { createMockData } from '../support/mock-data.ts';
import type { MockWorld } from '../support/mock-world.ts';
import { createMockLog, type MockLog } from '../support/mock-log-answers.ts';
import { type MockHost, startMockHost } from '../support/mock-host.ts';
import type { MockRefusal } from '../support/mock-refusal.ts';
import type { HostUnderTest } from './host-under-test.ts';

export interface MockHostUnderTest extends HostUnderTest {
  readonly world: MockWorld & { readonly bots: MockBots };
  readonly log: MockLog;
  readonly mock: MockHost;
  /** Makes a call fail; null lets it answer again. */
  refuse(name: ContractName, refusal: MockRefusal | null): void;
}

/** The built page before canned answers. @param signedIn leaves the sign-in page out */
export async function launchMockHost(
  signedIn = false,
  port = 0,
  clientFolder = process.env['IP_BEACON_CLIENT_FOLDER'] ?? 'dist/client',
): Promise<MockHostUnderTest> {
  const now = Date.now();
  const snapshot = confirmedSnapshot(now);
  const [address] = snapshot.families.ipv4.addresses;
  if (address === undefined) throw new Error('The canned snapshot has an IPv4 address.');
  const log = createMockLog(now);
  const world: MockHostUnderTest['world'] = {
    snapshot,
    // The newest change is the one to the address that is shown.
    history: cannedHistory(59, now).map((change, index) =>
      index === 0
        ? { ...change, family: 'ipv4', after: [address], known: cannedKnown(60, 59, [address]) }
        : change,
    ),
    sources: cannedSources(),
    firstStepsDone: true,
    data: createMockData(now),
    log,
    bots: createMockBots(now),
  };
  const refusals = new Map<ContractName, MockRefusal>();
  const mock = await startMockHost({
    clientFolder,
    answers: createMockAnswers(world),
    refusalOf: (name) => refusals.get(name),
    port,
  });
  mock.account.signedIn = signedIn;
  world.data.jobs.onProgress = (progress) => mock.push('progress', progress);
  return {
    url: mock.url,
    signInLink: `${mock.url}/sign-in#${mock.account.token}`,
    address,
    stop: mock.stop,
    world,
    log,
    mock,
    refuse: (name, refusal) => {
      if (refusal === null) refusals.delete(name);
      else refusals.set(name, refusal);
    },
  };
}
