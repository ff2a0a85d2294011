import type { Backup } from '../../../../shared/domain/backup.ts';
import type { Card, CardBlock } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Answer, Call, Command } from '../command/command.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { pageNotes, pageOf, pageRows } from '../commands-parts/pages.ts';

const pageSize = 8;

/**
 * The kept backups, and one more. Never one with secrets, whose passphrase would stand in Discord; and no restore,
 * which nobody should do without seeing what it replaces.
 */
export const backupCommand: Command = {
  name: 'backup',
  level: 'admin',
  visibility: 'private',
  cooldownMs: 10_000,
  acknowledge: 'slow',
  options: [],
  subcommands: [
    { name: 'now', options: [] },
    { name: 'list', options: [] },
  ],
  run: (call) => (call.subcommand === 'now' ? backUp(call) : list(call)),
  actions: { now: { run: backUp } },
};

async function backUp(call: Call): Promise<Answer> {
  const { words, user, now } = call;
  const made = await call.ask('backups.create', {
    passphrase: null,
    job: `discord-${user}-${now}`,
  });
  if (!made.ok) return failureAnswer(call, words('backups.failed', {}), made.error);
  return {
    type: 'card',
    card: {
      tone: 'good',
      title: words('bot.backup.done', {}),
      blocks: [
        {
          type: 'text',
          text: words('backups.done', { size: call.format.bytes(made.value.bytes) }),
        },
        { type: 'note', text: words('bot.backup.note', {}) },
      ],
      buttons: [
        [
          {
            label: words('backups.list', {}),
            look: 'secondary',
            action: { command: 'backup', action: '', values: [] },
          },
        ],
      ],
    },
  };
}

async function list(call: Call): Promise<Answer> {
  const backups = await call.ask('backups.list', {});
  return backups.ok
    ? { type: 'card', card: listCard(call, backups.value) }
    : failureAnswer(call, call.words('bot.backup.failed', {}), backups.error);
}

function listCard(call: Call, backups: readonly Backup[]): Card {
  const { words } = call;
  const newest = backups.toSorted((one, other) => other.at - one.at);
  const page = pageOf(newest, pageSize, call.values[0]);
  return {
    tone: backups.length === 0 ? 'notice' : 'plain',
    title: words('backups.list', {}),
    blocks: [
      ...(backups.length === 0
        ? [{ type: 'text', text: words('backups.emptyTitle', {}) } as const]
        : page.items.map((backup) => backupBlock(call, backup))),
      ...pageNotes(call, page),
    ],
    buttons: [
      ...pageRows(call, page, { command: 'backup', action: '', values: [] }),
      [
        {
          label: words('backups.now', {}),
          emoji: '💾',
          look: 'primary',
          action: { command: 'backup', action: 'now', values: [] },
        },
      ],
    ],
  };
}

function backupBlock({ words, format }: Call, backup: Backup): CardBlock {
  const { at, bytes, reason, encrypted, hasSecrets } = backup;
  const text = [
    `**${timestamp(at, 'dateTime')}**`,
    format.bytes(bytes),
    words(`backups.reason.${reason}`, {}),
    encrypted ? words('backups.encrypted', {}) : [],
    hasSecrets ? words('backups.hasSecrets', {}) : [],
  ];
  return { type: 'text', text: text.flat().join(' · ') };
}
