// One message a place that always says how things are.

import type { BotTarget } from '../../../../shared/domain/bot-definition.ts';
import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import type { Dispose } from '../../ports.ts';
import type { DiscordChannelParts } from './discord-channel-parts.ts';
import { createReadUptime } from './read-uptime.ts';
import { editedBlock, statusCard } from './status-card.ts';
import { createStatusMessage, type StatusMessage } from './status-message.ts';
import { createTargetChannels } from './target-channels.ts';
import { tellerOf } from './teller.ts';
import { createToldMessage } from './told-message.ts';

export interface LiveStatusParts extends DiscordChannelParts {
  readonly snapshot: () => Snapshot;
}

interface LiveStatus {
  /** Something may be another now: the state, or what the owner wants. */
  readonly heard: () => void;
  readonly stop: Dispose;
}

/** Discord lets a message be edited five times in five seconds; people read slower. */
const restMs = 15_000;
/** Today's uptime changes while nothing is heard. */
const refreshMs = 10 * 60_000;
/** What was refused is tried again after that, or when the owner has changed something. */
const refusedMs = 3_600_000;
const failedMs = 60_000;

interface Place {
  readonly message: StatusMessage;
  /** What stands there, without the moment of the edit. */
  shown: string | null;
  refused: { readonly definition: string; readonly atMs: number } | null;
}

export function createLiveStatus(parts: LiveStatusParts): LiveStatus {
  const { definition, clock, log, snapshot } = parts;
  const over = new AbortController();
  const channelOfTarget = createTargetChannels(parts.rest);
  const render = createToldMessage(parts);
  const uptimeToday = createReadUptime(parts.dispatch);
  const places = new Map<string, Place>();
  let isDue = false;
  let isBusy = false;
  let cancel: Dispose = () => {};

  const placeOf = (target: BotTarget): Place => {
    const found = places.get(target.id);
    if (found !== undefined) return found;
    const message = createStatusMessage(parts, target, channelOfTarget);
    const place: Place = { message, shown: null, refused: null };
    places.set(target.id, place);
    return place;
  };

  const bodyOf = async (target: BotTarget, isStamped: boolean) => {
    const { body } = await render(target, async (words) => {
      const teller = tellerOf(words, target.mask, clock.now());
      const card = statusCard(teller, snapshot(), await uptimeToday(words.format, clock.now()));
      return isStamped ? { ...card, blocks: [...card.blocks, editedBlock(teller)] } : card;
    });
    return body;
  };

  /** Whether it need not be tried again soon. */
  const showIn = async (target: BotTarget): Promise<boolean> => {
    const place = placeOf(target);
    const wanted = JSON.stringify(target) + String(definition().plainEmbeds);
    const { refused } = place;
    if (refused?.definition === wanted && clock.monotonicMs() - refused.atMs < refusedMs)
      return true;
    const content = JSON.stringify(await bodyOf(target, false));
    if (content === place.shown || over.signal.aborted) return true;
    const shown = await place.message.show(await bodyOf(target, true), over.signal);
    place.shown = shown === 'shown' ? content : null;
    place.refused = shown === 'refused' ? { definition: wanted, atMs: clock.monotonicMs() } : null;
    if (shown === 'refused') {
      log.write('warn', 'the live status cannot be shown there', { target: target.id });
    }
    return shown !== 'failed';
  };

  const removeOthers = async (wanted: readonly BotTarget[]): Promise<void> => {
    for (const [id, { message }] of places) {
      if (wanted.some((target) => target.id === id)) continue;
      places.delete(id);
      await message.remove(over.signal);
    }
  };

  const showAll = async (): Promise<boolean> => {
    const wanted = definition().targets.filter(({ liveStatus }) => liveStatus);
    await removeOthers(wanted);
    let isWell = true;
    for (const target of wanted) {
      try {
        isWell = (await showIn(target)) && isWell;
      } catch (error) {
        isWell = false;
        log.write('warn', 'the live status cannot be shown', { target: target.id, error });
      }
    }
    return isWell;
  };

  const run = async (): Promise<void> => {
    isDue = false;
    isBusy = true;
    const isWell = await showAll();
    if (over.signal.aborted) return;
    cancel = clock.schedule(restMs, () => {
      isBusy = false;
      if (isDue) void run();
      else cancel = clock.schedule(isWell ? refreshMs : failedMs, heard);
    });
  };

  const heard = (): void => {
    isDue = true;
    if (isBusy || over.signal.aborted) return;
    cancel();
    void run();
  };

  return {
    heard,
    stop: () => {
      over.abort();
      cancel();
    },
  };
}
