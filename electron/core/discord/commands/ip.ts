import type { FamilySnapshot, Snapshot } from '../../../../shared/domain/snapshot.ts';
import type { Card, CardBlock } from '../cards/card.ts';
import type { Asking, Call, Command } from '../command/command.ts';
import { commonButtons } from '../commands-parts/common-buttons.ts';
import { evidenceLines } from '../commands-parts/evidence-lines.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { familyBadges } from '../commands-parts/family-badges.ts';
import { familyBlocks, familyHeading, shownFamilies } from '../commands-parts/family-blocks.ts';
import { namesText } from '../commands-parts/names-text.ts';
import { snapshotTone } from '../commands-parts/snapshot-tone.ts';
import { stateNotes } from '../commands-parts/state-notes.ts';

/** The address, since when, whose network and where, and how sure that is. */
export const ipCommand: Command = {
  name: 'ip',
  level: 'member',
  visibility: 'shared',
  cooldownMs: 2_000,
  acknowledge: 'fast',
  options: [],
  run: (call) => answer(call, summaryCard),
  actions: { details: { run: (call) => answer(call, detailsCard) } },
};

async function answer(call: Call, cardOf: (call: Call, snapshot: Snapshot) => Card) {
  const snapshot = await call.ask('snapshot.get', {});
  if (!snapshot.ok) return failureAnswer(call, call.words('bot.ip.failed', {}), snapshot.error);
  return { type: 'card', card: cardOf(call, snapshot.value) } as const;
}

const summaryCard = (call: Call, snapshot: Snapshot): Card => ({
  tone: snapshotTone(snapshot),
  title: call.words('bot.ip.title', {}),
  blocks: [
    ...stateNotes(call, snapshot),
    ...shownFamilies(snapshot).flatMap(([name, family]) => familyBlocks(call, name, family)),
  ],
  buttons: commonButtons(call, ['check', 'details', 'history', 'mute']),
});

const detailsCard = (call: Call, snapshot: Snapshot): Card => ({
  tone: snapshotTone(snapshot),
  title: call.words('bot.ip.detailsTitle', {}),
  blocks: shownFamilies(snapshot).flatMap(([name, family]): readonly CardBlock[] => [
    { type: 'text', text: familyHeading(call, name, family) },
    ...evidenceBlocks(call, family),
    ...nameBlocks(call, family),
    ...familyBadges(call, family).map(
      ({ title, detail }) => ({ type: 'text', text: `**${title}**\n${detail}` }) as const,
    ),
  ]),
  buttons: commonButtons(call, ['ip', 'check', 'history']),
});

function evidenceBlocks(asking: Asking, { evidence }: FamilySnapshot): readonly CardBlock[] {
  if (evidence.length === 0) {
    return [{ type: 'note', text: asking.words('evidence.none', {}) }];
  }
  return [{ type: 'text', text: evidenceLines(asking, evidence) }];
}

function nameBlocks(asking: Asking, { insights }: FamilySnapshot): readonly CardBlock[] {
  const value = namesText(asking, insights);
  if (value === null) return [];
  return [{ type: 'facts', facts: [{ name: asking.words('evidenceDrawer.names', {}), value }] }];
}
