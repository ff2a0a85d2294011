// Puts the parts together, or says why there are none.

import type { Files } from '../../core/ports.ts';
import type { Trial } from './begin-trial.ts';
import { createElectronUpdaterPort, type ElectronUpdaterParts } from './electron-updater-port.ts';
import { type InstallationFacts, installationOf } from './installation.ts';
import { keepPackage } from './keep-package.ts';
import { createOffUpdates } from './off-updates.ts';
import { policyFile, readPolicy } from './policy.ts';
import { createReleaseFeed, type Fetch } from './release-feed.ts';
import { type ReleaseServer, releaseServer } from './release-server.ts';
import { createUpdates, type Updates, type UpdatesParts } from './updates.ts';

export interface OpenUpdatesRequest
  extends
    Pick<UpdatesParts, 'version' | 'clock' | 'chance' | 'log' | 'settings' | 'quit'>,
    Pick<ElectronUpdaterParts, 'folder' | 'relaunch' | 'squirrel'> {
  readonly facts: InstallationFacts;
  readonly files: Pick<Files, 'read'>;
  readonly trial: Trial;
  /** Electron's `net.fetch`. */
  readonly fetch: Fetch;
  /** Other than the one that is compiled in: for tests. */
  readonly server?: ReleaseServer;
  readonly policyFile?: string;
}

export async function openUpdates(request: OpenUpdatesRequest): Promise<Updates> {
  const { facts, folder, trial, version, log } = request;
  const server = request.server ?? releaseServer;
  const path = request.policyFile ?? policyFile(facts.platform, facts.environment);
  const policy = await readPolicy(request.files, path);
  if (!policy.ok) return createOffUpdates(policy.error);
  if (policy.value.updates === 'off') {
    return createOffUpdates(`Updates are off: whoever runs this machine has decided so (${path}).`);
  }
  if (server.url === '' || server.publicKeys.length === 0) {
    return createOffUpdates('Updates are off: this version knows no release server.');
  }
  const installation = installationOf(facts);
  if (!installation.ok) return createOffUpdates(installation.error);
  return createUpdates({
    ...request,
    feed: createReleaseFeed(server, request.fetch),
    updater: createElectronUpdaterPort({
      installation: installation.value,
      url: server.url,
      folder,
      publishers: [],
      log,
      relaunch: request.relaunch,
      squirrel: request.squirrel,
    }),
    heldBackVersion: trial.heldBackVersion,
    keep: async (next, { path: file, size, sha512 }) => {
      const kept = await keepPackage({
        installation: installation.value,
        folder,
        version,
        packages: trial.packages(),
        next: { version: next, file, size, sha512 },
      });
      return kept.ok ? trial.keep(kept.value) : kept;
    },
  });
}
