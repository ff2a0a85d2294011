import type { BotView } from '../../../../shared/domain/bot.ts';
import type { OutboxStatus } from '../../../../shared/domain/outbox.ts';
import type { SourceView } from '../../../../shared/domain/source.ts';
import type { StorageView } from '../../../../shared/domain/storage.ts';
import type { Tone } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Asking } from '../command/command.ts';

/** Null: did not say. */
export interface SystemState {
  readonly storage: StorageView | null;
  readonly sources: readonly SourceView[] | null;
  readonly outbox: OutboxStatus | null;
  readonly bots: readonly BotView[] | null;
  readonly version: string | null;
}

/** How IP Beacon itself is. No reasons: those name folders of the machine, and this is read by others too. */
export function systemFacts(
  { words, format, now }: Pick<Asking, 'words' | 'format' | 'now'>,
  state: SystemState,
  startedAt: number,
): readonly { readonly name: string; readonly value: string }[] {
  const unknown = words('network.unknown', {});
  const running = words('bot.status.running', {
    version: state.version ?? unknown,
    held: format.duration(Math.max(0, now - startedAt)),
  });
  const fact = <State>(
    key: string,
    part: State | null,
    textOf: (part: State) => readonly [string, object],
  ) => ({
    name: words(key, {}),
    value: part === null ? unknown : words(...textOf(part)),
  });
  const counts = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, format.number(value)] as const),
    );
  return [
    fact('storageView.title', state.storage, (storage) => [
      storage.state === 'ok' ? 'storageView.ok' : 'storageView.degraded',
      {},
    ]),
    fact('bot.status.backup', state.storage, backupText),
    fact('bot.status.sources', state.sources, (sources) => [
      'bot.status.sourcesAre',
      counts(sourceCounts(sources)),
    ]),
    fact('bot.status.messages', state.outbox, ({ waiting, failed, disabled }) =>
      waiting + failed + disabled.length === 0
        ? ['bot.status.messagesNone', {}]
        : ['bot.status.messagesAre', counts({ waiting, failed, disabled: disabled.length })],
    ),
    fact('bot.status.bots', state.bots, (bots) => [
      'bot.status.botsAre',
      counts({
        ready: bots.filter((bot) => bot.state.type === 'ready').length,
        all: bots.filter(({ definition }) => definition.enabled).length,
      }),
    ]),
    { name: words('app.name', {}), value: running },
  ];
}

function backupText({
  lastBackupAt,
  backupProblem,
}: StorageView): readonly [string, { readonly when: string }] {
  const when = lastBackupAt === null ? '' : timestamp(lastBackupAt, 'relative');
  if (backupProblem !== null) return ['storageView.backupProblem', { when }];
  return [lastBackupAt === null ? 'storageView.never' : 'bot.status.backupAt', { when }];
}

function sourceCounts(sources: readonly SourceView[]) {
  const enabled = sources.filter((source) => source.enabled);
  const resting = enabled.filter(({ statistics }) => statistics.breaker === 'open').length;
  return {
    well: enabled.length - resting,
    resting,
    off: sources.length - enabled.length,
  };
}

/** What is kept and told matters as much as what is seen. */
export function systemTone({ storage, outbox, bots }: SystemState): Tone {
  if (storage?.state === 'degraded') return 'bad';
  const isBackupBad = (storage?.backupProblem ?? null) !== null;
  const isOutboxBad = outbox !== null && (outbox.failed > 0 || outbox.disabled.length > 0);
  const isBotBad = bots?.some(({ state }) => state.type === 'fatal') === true;
  return isBackupBad || isOutboxBad || isBotBad ? 'notice' : 'good';
}
