import { isAtLeast } from '../../../../shared/domain/access.ts';
import type { SettingsRevision } from '../../../../shared/domain/settings-revision.ts';
import type { CardButton } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Answer, Call } from '../command/command.ts';
import { confirmAnswer } from './confirm-answer.ts';
import { failureAnswer } from './failure-answer.ts';
import { maskedText } from './masked-text.ts';
import { mayUse } from './may-use.ts';
import { readNumber } from './read-number.ts';
import { refusalAnswer } from './refusal-answer.ts';
import { whoText } from './who-text.ts';

/** So many are kept. */
const allRevisions = 200;
const mostPaths = 12;

/** Who may do what stands in these: whoever could change them could give themselves every right. */
export const isOwnersSetting = (path: string): boolean => path.startsWith('discord.');

const undoAction = (to: number, newest: number) =>
  ({ command: 'config', action: 'undo', values: [String(to), String(newest)] }) as const;

/**
 * Takes back what the asker has just saved. None where the newest configuration is not theirs, or they may not.
 * Carries the newest one along too: whoever presses it later is told what else it would take back.
 */
export async function undoButtons(call: Call): Promise<readonly CardButton[]> {
  if (!mayUse(call, 'config', 'admin')) return [];
  const revisions = await call.ask('settings.revisions', { pageSize: 2 });
  if (!revisions.ok) return [];
  const [newest, before] = revisions.value.items;
  if (newest === undefined || before === undefined || newest.who !== call.user) return [];
  return [
    {
      label: call.words('bot.config.undo', {}),
      emoji: '↩️',
      look: 'secondary',
      action: undoAction(before.id, newest.id),
    },
  ];
}

/** `/config undo`: shows what was saved last, and asks. */
export async function askToUndo(call: Call): Promise<Answer> {
  const { words } = call;
  const revisions = await call.ask('settings.revisions', { pageSize: 2 });
  if (!revisions.ok) {
    return failureAnswer(call, words('bot.config.undoFailed', {}), revisions.error);
  }
  const [newest, before] = revisions.value.items;
  if (newest === undefined || before === undefined) {
    return refusalAnswer(words('bot.config.undoFailed', {}), words('bot.config.nothingSaved', {}));
  }
  return confirmAnswer({
    title: words('bot.config.undoAsk', {}),
    text: words('bot.config.undoLast', {
      who: `${whoText(call, newest.who)} (${maskedText(call, newest.origin)})`,
      when: timestamp(newest.at, 'relative'),
      paths: pathsText(call, newest.changed),
    }),
    button: words('bot.config.undo', {}),
    action: undoAction(before.id, newest.id),
  });
}

/** The button: goes back where nothing was saved since, and asks once more where something was. */
export async function undo(call: Call): Promise<Answer> {
  const { ask, words, level } = call;
  const title = words('bot.config.undoFailed', {});
  const [to, newest] = call.values.map((value) => readNumber(value));
  const revisions = await ask('settings.revisions', { pageSize: allRevisions });
  if (!revisions.ok) return failureAnswer(call, title, revisions.error);
  const since = revisions.value.items.filter(({ id }) => id > (to ?? Infinity));
  const [last] = since;
  if (typeof to !== 'number' || last === undefined) {
    return refusalAnswer(title, words('bot.config.nothingSaved', {}));
  }
  const paths = changedIn(since);
  if (paths.some(isOwnersSetting) && !isAtLeast(level, 'owner')) {
    return refusalAnswer(title, words('bot.config.ownerOnly', {}), { outcome: 'denied' });
  }
  if (last.id !== newest) {
    return confirmAnswer({
      title: words('bot.config.undoAsk', {}),
      text: words('bot.config.undoMore', { paths: pathsText(call, paths) }),
      button: words('bot.config.undo', {}),
      action: undoAction(to, last.id),
    });
  }
  const reverted = await ask('settings.revert', { id: to });
  if (!reverted.ok) return failureAnswer(call, title, reverted.error);
  const buttons = await undoButtons(call);
  return {
    type: 'card',
    card: {
      tone: 'good',
      title: words('bot.config.undone', {}),
      blocks: [
        {
          type: 'text',
          text: words('bot.config.undoneDetail', { paths: pathsText(call, paths) }),
        },
      ],
      ...(buttons.length > 0 && { buttons: [buttons] }),
    },
  };
}

const changedIn = (revisions: readonly SettingsRevision[]): readonly string[] => [
  ...new Set(revisions.flatMap(({ changed }) => changed)),
];

function pathsText({ words, format }: Call, paths: readonly string[]): string {
  if (paths.length === 0) return words('revisions.nothingChanged', {});
  const shown = paths.slice(0, mostPaths).map((path) => `\`${path}\``);
  return format.list(paths.length > mostPaths ? [...shown, '…'] : shown);
}
