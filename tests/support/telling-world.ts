import type { OutboxMessage } from '../../electron/core/channels/channel.ts';
import type { BotRest } from '../../electron/core/discord/bot/rest-answer.ts';
import type { LiveStatusParts } from '../../electron/core/discord/telling/live-status.ts';
import type { Clock } from '../../electron/core/ports.ts';
import { type BotDefinition, botDefinitionSchema } from '../../shared/domain/bot-definition.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { ToldEvent } from '../../shared/domain/told-event.ts';
import { fail, ok } from '../../shared/result.ts';
import { confirmedSnapshot } from './canned-snapshots.ts';
import { twoAgree } from './canned-observations.ts';
import { createFakeClock } from './fake-clock.ts';
import { createMemoryDeliveries } from './memory-deliveries.ts';
import { createMemoryLog } from './memory-log.ts';
import { realWords, scriptedNow } from './scripted-call.ts';
import { newAddress, oldAddress, toldEvents } from './told-events.ts';

export const tellingPlaces = {
  channel: '300000000000000001',
  user: '100000000000000003',
} as const;

const uptime = {
  from: 0,
  to: 1,
  upMs: 1,
  degradedMs: 0,
  downMs: 0,
  maintenanceMs: 0,
  unknownMs: 0,
  coverage: 0.98,
};

/** What telling needs of one bot, in memory; the definition, the snapshot and the uptime may be replaced. */
export function createTellingWorld<Rest extends BotRest, Time extends Clock>(
  rest: Rest,
  clock: Time,
  given: object = {},
) {
  const world = {
    bot: 'home',
    current: botDefinitionSchema.parse({
      id: 'home',
      targets: [{ id: tellingPlaces.channel }],
      language: 'en',
      ...given,
    }) satisfies BotDefinition,
    now: confirmedSnapshot(scriptedNow),
    uptimeShare: 0.999,
    definition: (): BotDefinition => world.current,
    snapshot: (): Snapshot => world.now,
    rest,
    clock,
    log: createMemoryLog(),
    kept: createMemoryDeliveries(),
    userId: (): string | null => null,
    languages: { wordsOf: realWords },
    deliveries: () => world.kept,
    knownAddresses: () => [oldAddress, newAddress],
    timeZone: 'Europe/Vienna',
    dispatch: async (name: string) => {
      switch (name) {
        case 'history.change':
          return ok({ evidence: twoAgree('ipv4', newAddress, scriptedNow) });
        case 'history.series':
          return ok([{ id: 1, kind: 'link', name: 'link' }]);
        case 'history.uptime':
          return ok({ ...uptime, share: world.uptimeShare });
        default:
          return fail({ code: 'refused', message: 'No.' } as const);
      }
    },
  };
  return world satisfies LiveStatusParts;
}

/** At the moment of the told events. A message takes a few questions, one after the other. */
export const createTellingClock = () => createFakeClock(scriptedNow, 100);

export const tellingMessage = (
  event: ToldEvent = toldEvents['line-back'],
  given: Partial<OutboxMessage> = {},
): OutboxMessage => ({
  id: 1,
  target: tellingPlaces.channel,
  payload: { type: 'event' },
  events: [event],
  nonce: 'mhx2k1-0a1b2c3d4e-1',
  attempts: 1,
  notSentBefore: scriptedNow,
  ...given,
});
