import { assertNever } from '../../../../shared/assert-never.ts';
import type { BotDefinition } from '../../../../shared/domain/bot-definition.ts';
import { maskAs } from '../../../../shared/domain/mask.ts';
import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import type { Words } from '../../../../shared/format/words.ts';
import type { PresenceText } from '../bot/presence.ts';

/** "online · 81.2.•.•", for everybody who sees the bot; null: Discord shows it as it shows every bot. */
export function presenceOf(
  snapshot: Snapshot,
  { presence }: Pick<BotDefinition, 'presence'>,
  { words }: Pick<Words, 'words'>,
): PresenceText | null {
  if (presence === 'off') return null;
  const { key, status } = lookOf(snapshot);
  const state = words(`botTold.presence.${key}`, {});
  const address = addressOf(snapshot);
  if (presence === 'state' || address === null) return { status, text: state };
  return { status, text: `${state} · ${maskAs(address, presence)}` };
}

interface Look {
  readonly key: Snapshot['link']['state'] | 'paused';
  readonly status: PresenceText['status'];
}

function lookOf({ link, pause }: Snapshot): Look {
  if (pause !== null) return { key: 'paused', status: 'idle' };
  switch (link.state) {
    case 'online':
      return { key: 'online', status: 'online' };
    case 'degraded':
    case 'unknown':
      return { key: link.state, status: 'idle' };
    case 'offline':
      return { key: 'offline', status: 'dnd' };
    default:
      return assertNever(link.state);
  }
}

/** The last one known before an outage or a pause may be another one now. */
function addressOf({ families, link, pause }: Snapshot): string | null {
  if (link.state === 'offline' || pause !== null) return null;
  return families.ipv4.addresses[0] ?? families.ipv6.addresses[0] ?? null;
}
