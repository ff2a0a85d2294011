import { type Family, families } from '../../../../shared/domain/family.ts';
import type { Answer, Call, Command } from '../command/command.ts';
import { changeCard } from '../commands-parts/change-card.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { changesCard, type ChangesView } from '../commands-parts/changes-card.ts';
import { readNumber } from '../commands-parts/read-number.ts';

const usualCount = 5;
const mostCount = 10;

/** How the address changed, a page at a time; each change opens with its evidence. */
export const historyCommand: Command = {
  name: 'history',
  level: 'member',
  visibility: 'shared',
  cooldownMs: 1_000,
  acknowledge: 'fast',
  // No search by address: what is found would tell those who see only part of one the rest of it.
  options: [
    { name: 'count', type: 'number', min: 1, max: mostCount },
    { name: 'family', type: 'text', choices: families },
  ],
  run: (call) => (call.values[3] === undefined ? showPage(call) : showChange(call)),
  // An answer of its own, so that a list that others look at stays.
  actions: { change: { run: showChange } },
};

const readFamily = (text: string | null | undefined): Family | null =>
  families.find((family) => family === text) ?? null;

const clamp = (count: number): number => Math.min(Math.max(1, count), mostCount);

function viewOf({ values, text, number }: Call): ChangesView {
  const [family, count, page] = values;
  return {
    family: readFamily(family ?? text('family')),
    count: clamp(readNumber(count) ?? number('count') ?? usualCount),
    page: readNumber(page) ?? 0,
  };
}

async function showPage(call: Call): Promise<Answer> {
  const view = viewOf(call);
  const found = await pageOf(call, view);
  if (!found.ok) return failureAnswer(call, call.words('bot.history.failed', {}), found.error);
  // Some may have gone since the button was made.
  const lastPage = Math.max(0, Math.ceil(found.value.total / view.count) - 1);
  if (view.page <= lastPage) {
    return { type: 'card', card: changesCard(call, view, found.value) };
  }
  const last = { ...view, page: lastPage };
  const again = await pageOf(call, last);
  if (!again.ok) return failureAnswer(call, call.words('bot.history.failed', {}), again.error);
  return { type: 'card', card: changesCard(call, last, again.value) };
}

const pageOf = ({ ask }: Call, { family, page, count }: ChangesView) =>
  ask('history.changes', { family, page, pageSize: count });

/** The one that was chosen, or that a button beside another one led to. */
async function showChange(call: Call): Promise<Answer> {
  const id = readNumber(call.chosen[0] ?? call.values[3]);
  if (id === null || id === 0) return await showPage(call);
  const change = await call.ask('history.change', { id });
  if (!change.ok) return failureAnswer(call, call.words('bot.history.failed', {}), change.error);
  return { type: 'card', card: changeCard(call, viewOf(call), change.value) };
}
