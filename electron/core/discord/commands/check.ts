import type { Change } from '../../../../shared/domain/change.ts';
import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import type { Card, CardBlock } from '../cards/card.ts';
import type { Answer, Asking, Call, Command } from '../command/command.ts';
import { changeSentence } from '../commands-parts/change-sentence.ts';
import { commonButtons } from '../commands-parts/common-buttons.ts';
import { evidenceLines } from '../commands-parts/evidence-lines.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { familyHeading, shownFamilies } from '../commands-parts/family-blocks.ts';
import { snapshotTone } from '../commands-parts/snapshot-tone.ts';
import { pauseText } from '../commands-parts/state-notes.ts';

/** Asks the sources now, also in a pause, and says what each of them has answered. */
export const checkCommand: Command = {
  name: 'check',
  level: 'operator',
  visibility: 'private',
  cooldownMs: 15_000,
  acknowledge: 'slow',
  options: [],
  run: check,
};

async function check(call: Call): Promise<Answer> {
  const before = await call.ask('snapshot.get', {});
  const after = await call.ask('address.check', {});
  if (!after.ok) return failureAnswer(call, call.words('bot.check.failed', {}), after.error);
  const known = before.ok ? before.value.lastChange : null;
  const change = newChange(known, after.value.lastChange);
  return { type: 'card', card: checkCard(call, after.value, change) };
}

/** The history numbers a change a moment after it is known, so that its number says nothing yet. */
const newChange = (before: Change | null, after: Change | null): Change | null =>
  after === null || after.confirmedAt === before?.confirmedAt ? null : after;

const checkCard = (call: Call, snapshot: Snapshot, change: Change | null): Card => ({
  tone: snapshotTone(snapshot),
  title: call.words('bot.check.title', {}),
  blocks: [
    { type: 'text', text: resultText(call, snapshot, change) },
    ...shownFamilies(snapshot).flatMap(([name, family]): readonly CardBlock[] => [
      { type: 'line' },
      { type: 'text', text: familyHeading(call, name, family) },
      ...(family.evidence.length === 0
        ? []
        : [{ type: 'text', text: evidenceLines(call, family.evidence) } as const]),
      { type: 'note', text: answeredText(call, family.evidence) },
    ]),
    ...(snapshot.pause === null
      ? []
      : [{ type: 'note', text: pauseText(call, snapshot.pause) } as const]),
  ],
  buttons: commonButtons(call, [
    'check',
    'ip',
    'history',
    ...(snapshot.pause === null ? [] : ['resume' as const]),
  ]),
});

function resultText(call: Call, { families }: Snapshot, change: Change | null): string {
  if (change !== null) return changeSentence(call, change);
  const all = Object.values(families);
  if (all.some(({ candidate }) => candidate !== null)) return call.words('bot.check.candidate', {});
  return all.every(({ state }) => state === 'unknown')
    ? call.words('verdict.unknownDetail', {})
    : call.words('bot.check.same', {});
}

function answeredText(
  { words }: Asking,
  evidence: Snapshot['families']['ipv4']['evidence'],
): string {
  const asked = evidence.filter(({ answer }) => answer.ok || answer.error.code !== 'cancelled');
  if (asked.length === 0) return words('evidence.none', {});
  const answered = asked.filter(({ answer }) => answer.ok).length;
  return words('evidence.answered', { answered, count: asked.length });
}
