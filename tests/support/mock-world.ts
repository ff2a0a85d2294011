import type { ChangeDetail } from '../../shared/domain/change.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { HostKind } from '../../shared/domain/host-kind.ts';
import type { SourceView } from '../../shared/domain/source.ts';
import type { MockBots } from './mock-bots.ts';
import type { MockData } from './mock-data.ts';
import type { MockLog } from './mock-log-answers.ts';

/** What the mock host says; a test may change it at any time. */
export interface MockWorld {
  snapshot: Snapshot;
  history: readonly ChangeDetail[];
  sources: readonly SourceView[];
  firstStepsDone: boolean;
  /** A server unless it says so. */
  host?: HostKind;
  readonly data: MockData;
  /** A canned one unless a test brings its own. */
  readonly log?: MockLog;
  /** Likewise. */
  readonly bots?: MockBots;
}
