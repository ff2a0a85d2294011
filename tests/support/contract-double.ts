import type { ContractName, Input } from '../../shared/contract/index.ts';
import { contract } from '../../shared/contract/index.ts';
import { createDispatch, type Dispatch, type Handlers } from '../../shared/dispatch.ts';
import { ok } from '../../shared/result.ts';
import { cannedBackups } from './canned-backups.ts';
import { cannedHistory } from './canned-history.ts';
import { confirmedSnapshot } from './canned-snapshots.ts';
import { cannedSources } from './canned-sources.ts';
import { createMockAnswers } from './mock-answers.ts';
import { createMockData } from './mock-data.ts';

/** When the double's world is. */
const cannedNow = Date.UTC(2026, 0, 1);

export const contractNames = Object.keys(contract) as readonly ContractName[];

/** One right input for every entry; the compiler names the one that is missing. */
export const rightInputs: { readonly [Name in ContractName]: Input<Name> } = {
  'about.get': {},
  'snapshot.get': {},
  'history.changes': { text: '203.0', family: 'ipv4', page: 0, pageSize: 20 },
  'history.change': { id: 3 },
  'history.facets': {},
  'history.patterns': { family: 'ipv4', timeZone: 'Asia/Kathmandu' },
  'history.events': { before: 7_000, limit: 5 },
  'history.outages': { from: 1_000, to: 7_000 },
  'insight.about': {},
  'logs.page': { level: 'warn', part: 'address', text: 'echo', after: 3 },
  'sources.list': {},
  'sources.setEnabled': { id: 'echo-a', enabled: false },
  'sources.test': { id: 'echo-a' },
  'sources.tryOut': {
    definition: {
      id: 'echo-b',
      operator: 'echo.example',
      kind: 'http-text',
      family: 'ipv4',
      url: 'https://echo.example/ip',
    },
  },
  'address.check': {},
  'watch.pause': { until: 7_000 },
  'watch.resume': {},
  'settings.get': {},
  'settings.set': { path: 'address.sentinelSeconds', value: 30 },
  'settings.check': { path: 'address.sentinelSeconds', value: 30 },
  'settings.yaml': {},
  'settings.applyProfile': { text: 'address:\n  sentinelSeconds: 30\n', dryRun: true },
  'settings.revisions': { page: 0, pageSize: 20 },
  'settings.revert': { id: 2 },
  'history.series': {},
  'history.buckets': { series: 1, from: 1_000, to: 7_000, buckets: 3 },
  'history.uptime': { series: 1, from: 1_000, to: 7_000 },
  'storage.get': {},
  'export.tables': {},
  'export.piece': { table: 'changes', format: 'csv', from: 1_000, to: 7_000, cursor: '20' },
  'uploads.begin': { files: [{ name: 'changes.csv', bytes: 5 }] },
  'uploads.append': { upload: 'upload-1', file: 0, base64: 'aGVsbG8=' },
  'uploads.discard': { upload: 'upload-1' },
  'import.check': { upload: 'upload-1' },
  'import.run': { upload: 'upload-1', job: 'job-1' },
  'backups.list': {},
  'backups.create': { passphrase: 'four words in a row', job: 'job-2' },
  'backups.remove': { name: cannedBackups(cannedNow)[2]?.name ?? '' },
  'backups.piece': { name: cannedBackups(cannedNow)[0]?.name ?? '', offset: 0 },
  'backups.preview': { place: { upload: 'upload-1' } },
  'backups.restore': { place: { upload: 'upload-1' }, passphrase: null, job: 'job-3' },
  'jobs.cancel': { job: 'job-1' },
  'audit.page': { page: 1, pageSize: 20 },
  'audit.verify': {},
  'alerts.mutes': {},
  'alerts.mute': { subject: 'line', until: 7_000, reason: 'at night' },
  'alerts.unmute': { subject: 'line' },
  'alerts.test': { channel: 'discord:home', target: null },
  'outbox.status': {},
  'outbox.page': { page: 0, pageSize: 20 },
  'outbox.retry': { id: 3 },
  'outbox.clear': {},
  'discord.bots': {},
  'discord.checkToken': { token: 'a token' },
  'discord.guildParts': { bot: 'home', guild: '100000000000000001' },
  'discord.saveBot': { definition: { id: 'home' } },
  'discord.setToken': { bot: 'home', token: 'a token' },
  'discord.removeBot': { bot: 'home' },
  'discord.start': { bot: 'home' },
  'discord.stop': { bot: null },
  'discord.restart': { bot: 'home' },
  'discord.send': { bots: ['home'], text: 'The line is being repaired.' },
  'discord.commandLog': { bot: 'home', page: 0, pageSize: 20 },
};

export interface ContractDouble {
  readonly dispatch: Dispatch;
  /** The names that reached a handler, in order. */
  readonly called: readonly ContractName[];
  /** From now on the handler of this name throws; null: none does. */
  breakHandler(name: ContractName | null, error?: Error): void;
  /** What the handlers threw and dispatch reported. */
  readonly bugs: readonly unknown[];
}

export const reportedBugId = 'b0b0cafe';

/** The contract's real dispatch over canned answers. */
export function createContractDouble(now = cannedNow): ContractDouble {
  // Anew for each call: what one of them changes must not show in the answer of the next.
  const freshAnswers = () =>
    createMockAnswers({
      snapshot: confirmedSnapshot(now),
      history: cannedHistory(10, now),
      sources: cannedSources(),
      firstStepsDone: true,
      data: createMockData(now),
    });
  const called: ContractName[] = [];
  const bugs: unknown[] = [];
  let broken: { readonly name: ContractName; readonly error: Error } | null = null;

  const handle = (name: ContractName) => async (input: unknown) => {
    called.push(name);
    if (broken?.name === name) throw broken.error;
    const answer = freshAnswers()[name] as (input: unknown) => unknown;
    return ok(await answer(input));
  };
  // Derived from the contract's names, which TypeScript loses through fromEntries.
  const handlers = Object.fromEntries(
    contractNames.map((name) => [name, handle(name)]),
  ) as unknown as Handlers;

  return {
    dispatch: createDispatch(handlers, (error) => {
      bugs.push(error);
      return reportedBugId;
    }),
    called,
    breakHandler: (name, error = new Error('broken for the test')) => {
      broken = name === null ? null : { name, error };
    },
    bugs,
  };
}
