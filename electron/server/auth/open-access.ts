import { join } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import type { Clock, Files, Log, Random } from '../../core/ports.ts';
import { type Account, createAccount } from './account.ts';
import { openAccessFile } from './access-file.ts';
import { createOneTimeLink, type OneTimeLink } from './one-time-link.ts';
import { createPasswordHasher } from './password-hash.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createThrottle } from './throttle.ts';

export interface AccessOptions {
  /** Gets `access.json`. */
  readonly dataFolder: string;
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

export interface OpenAccess {
  readonly account: Account;
  readonly sessions: Sessions;
  readonly link: OneTimeLink;
  /** Takes over a password that was restored. */
  readonly reread: () => Promise<void>;
  /** Resolves when nothing is being written any more. */
  readonly settled: () => Promise<void>;
}

/** Puts together who may come in and how; the failure is a sentence about a damaged access.json. */
export async function openAccess(options: AccessOptions): Promise<Result<OpenAccess>> {
  const { clock, random, log } = options;
  const opened = await openAccessFile(options.files, join(options.dataFolder, 'access.json'));
  if (!opened.ok) return opened;
  const file = opened.value;
  const reportUnsaved = (error: unknown): void =>
    log.write('error', 'The sign-ins could not be written to the disk.', { error });
  const sessions = createSessions(file, clock, random, reportUnsaved);
  const link = createOneTimeLink(clock, random);
  const hasher = createPasswordHasher();
  const throttle = createThrottle(clock);
  const account = createAccount({ file, sessions, link, hasher, throttle, clock, reportUnsaved });
  return ok({ account, sessions, link, reread: file.reread, settled: file.settled });
}
