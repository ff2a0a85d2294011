// How much of an address an answer shows. Whole only where nobody but the asker sees it.

import { type Level, maskUnlessSaid } from '../../../../shared/domain/access.ts';
import type { BotDefinition } from '../../../../shared/domain/bot-definition.ts';
import { type Mask, strictestMask } from '../../../../shared/domain/mask.ts';
import type { Visibility } from './command.ts';
import type { ThreadOf } from './incoming.ts';

/** Where an answer goes, and whose it is. */
export interface Showing {
  /** Seen by the asker alone. */
  readonly isPrivate: boolean;
  readonly mask: Mask;
}

export interface AnswerPlace {
  readonly level: Level;
  /** The command's name. */
  readonly command: string;
  readonly channel: string;
  readonly threadOf: ThreadOf;
  /** In direct messages nobody else sees anything. */
  readonly isDirect: boolean;
  /** False for answers to messages, which Discord shows to everybody. */
  readonly canBePrivate: boolean;
}

type MaskSettings = Pick<BotDefinition, 'masks' | 'commands' | 'targets'>;

export function maskForAsker(
  { masks, commands }: MaskSettings,
  level: Level,
  command: string,
): Mask {
  const own = masks[level] ?? maskUnlessSaid[level];
  const set = commands.find(({ name }) => name === command)?.mask ?? null;
  return set === null ? own : strictestMask(own, set);
}

/** A thread's own, or that of its channel; the strictest of all channels where nobody knows what it is a thread of. */
function maskForChannel(
  { targets }: MaskSettings,
  { channel, threadOf }: Pick<AnswerPlace, 'channel' | 'threadOf'>,
): Mask {
  const channels = targets.filter(({ isUser }) => !isUser);
  const setFor = (wanted: string) => channels.find(({ id }) => id === wanted)?.mask;
  const own = setFor(channel);
  if (own !== undefined) return own;
  if (threadOf === 'unknown') return strictestMask('half', ...channels.map(({ mask }) => mask));
  return (threadOf === null ? undefined : setFor(threadOf.channel)) ?? 'half';
}

/** A shared answer that would show addresses whole is made private; where it cannot be, it shows half of them. */
export function showingOf(
  settings: MaskSettings,
  place: AnswerPlace,
  visibility: Visibility,
): Showing {
  const { level, command, isDirect, canBePrivate } = place;
  const askers = maskForAsker(settings, level, command);
  if (isDirect) return { isPrivate: canBePrivate && visibility === 'private', mask: askers };
  if (visibility === 'private' && canBePrivate) return { isPrivate: true, mask: askers };
  const shared = strictestMask(askers, maskForChannel(settings, place));
  if (shared !== 'full') return { isPrivate: false, mask: shared };
  return canBePrivate ? { isPrivate: true, mask: askers } : { isPrivate: false, mask: 'half' };
}
