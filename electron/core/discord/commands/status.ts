import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import type { Tone } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Answer, Asking, Call, Command } from '../command/command.ts';
import { changeLine } from '../commands-parts/change-sentence.ts';
import { commonButtons } from '../commands-parts/common-buttons.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { familyHeading, shownFamilies } from '../commands-parts/family-blocks.ts';
import { lineUptime } from '../commands-parts/line-series.ts';
import { linkText } from '../commands-parts/link-text.ts';
import { snapshotTone } from '../commands-parts/snapshot-tone.ts';
import { spanOf } from '../commands-parts/spans.ts';
import { stateNotes } from '../commands-parts/state-notes.ts';
import { type SystemState, systemFacts, systemTone } from '../commands-parts/system-facts.ts';
import { uptimeText } from '../commands-parts/uptime-text.ts';

/** How everything is: the address, the line, and IP Beacon itself. */
export const statusCommand: Command = {
  name: 'status',
  level: 'member',
  visibility: 'shared',
  cooldownMs: 3_000,
  acknowledge: 'fast',
  options: [],
  run: status,
};

async function status(call: Call): Promise<Answer> {
  const { ask, words } = call;
  const [snapshot, uptime, system] = await Promise.all([
    ask('snapshot.get', {}),
    lineUptime(ask, spanOf('today', call)),
    systemOf(call),
  ]);
  if (!snapshot.ok) return failureAnswer(call, words('bot.status.failed', {}), snapshot.error);
  const uptimeToday = uptime.ok ? uptimeText(call, uptime.value) : words('network.unknown', {});
  return {
    type: 'card',
    card: {
      tone: worst(snapshotTone(snapshot.value), systemTone(system)),
      title: words('bot.status.title', {}),
      blocks: [
        ...stateNotes(call, snapshot.value),
        { type: 'text', text: addressLines(call, snapshot.value) },
        {
          type: 'facts',
          facts: [
            { name: words('bot.status.line', {}), value: lineText(call, snapshot.value) },
            { name: words('bot.status.uptimeToday', {}), value: uptimeToday },
            { name: words('glance.lastChange', {}), value: lastChange(call, snapshot.value) },
          ],
        },
        { type: 'line' },
        { type: 'facts', facts: systemFacts(call, system, snapshot.value.startedAt) },
      ],
      buttons: commonButtons(
        call,
        ['refresh', 'ip', 'history', 'uptime'],
        ['check', ...(snapshot.value.pause === null ? [] : ['resume' as const])],
      ),
    },
  };
}

/** One part that does not answer leaves a gap, not a failure. */
async function systemOf({ ask }: Call): Promise<SystemState> {
  const [storage, sources, outbox, bots, about] = await Promise.all([
    ask('storage.get', {}),
    ask('sources.list', {}),
    ask('outbox.status', {}),
    ask('discord.bots', {}),
    ask('about.get', {}),
  ]);
  return {
    storage: storage.ok ? storage.value : null,
    sources: sources.ok ? sources.value : null,
    outbox: outbox.ok ? outbox.value : null,
    bots: bots.ok ? bots.value : null,
    version: about.ok ? about.value.version : null,
  };
}

const addressLines = (asking: Asking, snapshot: Snapshot): string =>
  shownFamilies(snapshot)
    .map(([name, family]) => {
      const heading = familyHeading(asking, name, family);
      return family.since === null
        ? heading
        : `${heading} · ${timestamp(family.since, 'relative')}`;
    })
    .join('\n');

function lineText(asking: Asking, { link }: Snapshot): string {
  const { words, format } = asking;
  const text = linkText(asking, link);
  if (link.latencyMs === null || link.state === 'offline' || link.state === 'unknown') return text;
  return `${text} · ${words('link.latency', { elapsed: format.elapsed(link.latencyMs) })}`;
}

function lastChange(asking: Asking, { lastChange: change }: Snapshot): string {
  if (change === null) return asking.words('glance.noChange', {});
  return `${changeLine(asking, change)} · ${timestamp(change.confirmedAt, 'relative')}`;
}

const order: readonly Tone[] = ['bad', 'notice', 'plain', 'good'];
const worst = (one: Tone, other: Tone): Tone =>
  order.find((tone) => tone === one || tone === other) ?? one;
