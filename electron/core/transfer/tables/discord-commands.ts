import { integer, orNull, real, text, type TransferTable } from '../transfer-table.ts';
import { insertInto, nextNumber } from './insert.ts';
import { filled, firstProblem, notNegative } from './row-checks.ts';

export const discordCommands: TransferTable = {
  name: 'discord_commands',
  columns: [
    integer('at'),
    text('bot'),
    orNull(text('guild_id')),
    text('channel_id'),
    text('user_id'),
    text('command'),
    text('outcome'),
    real('elapsed_ms'),
    orNull(text('error_id')),
  ],
  from: 'discord_commands',
  moment: 'at',
  key: ['at', 'id'],
  import: {
    identity: ['at', 'bot', 'channel_id', 'user_id', 'command'],
    problem: firstProblem(filled('bot'), filled('command'), notNegative('elapsed_ms')),
    insert: (row) => [
      insertInto('discord_commands', { id: nextNumber('discord_commands'), ...row }),
    ],
  },
};
