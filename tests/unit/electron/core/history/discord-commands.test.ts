import { describe, expect, it } from 'vitest';
import { connect } from '../../../../../electron/core/history/connection.ts';
import { createDiscordCommandHistory } from '../../../../../electron/core/history/discord-commands.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

const entry = (at: number, bot = 'home') => ({
  at,
  bot,
  guild: at % 2 === 0 ? null : '200000000000000001',
  channel: '300000000000000001',
  user: '100000000000000001',
  command: `/check ${at}`,
  outcome: 'done' as const,
  elapsedMs: 2.5,
  errorId: at === 3 ? '0a1b2c3d' : null,
});

async function open(kept?: number) {
  const { database } = await openMemoryHistory();
  const queries = connect(database);
  return { commands: createDiscordCommandHistory(database, queries, kept), queries };
}

describe('the command log', () => {
  it('gives the newest first, a page at a time', async () => {
    const { commands } = await open();
    await commands.add([1, 2, 3].map((at) => entry(at)));
    expect(await commands.page({ bot: null, page: 0, pageSize: 2 })).toEqual({
      items: [
        { id: 3, ...entry(3) },
        { id: 2, ...entry(2) },
      ],
      total: 3,
    });
    expect(await commands.page({ bot: null, page: 1, pageSize: 2 })).toEqual({
      items: [{ id: 1, ...entry(1) }],
      total: 3,
    });
  });

  it('gives those of one bot', async () => {
    const { commands } = await open();
    await commands.add([entry(1)]);
    await commands.add([entry(2, 'away')]);
    expect(await commands.page({ bot: 'away', page: 0, pageSize: 9 })).toEqual({
      items: [{ id: 2, ...entry(2, 'away') }],
      total: 1,
    });
  });

  it('forgets the oldest when there are too many', async () => {
    const { commands } = await open(2);
    for (const at of [1, 2, 3]) await commands.add([entry(at)]);
    const { items, total } = await commands.page({ bot: null, page: 0, pageSize: 9 });
    expect([items.map(({ at }) => at), total]).toEqual([[3, 2], 2]);
  });

  it('leaves out a row that is none of ours', async () => {
    const { commands, queries } = await open();
    await commands.add([entry(1)]);
    await queries.updateTable('discord_commands').set({ outcome: 'odd' }).execute();
    expect((await commands.page({ bot: null, page: 0, pageSize: 9 })).items).toEqual([]);
  });
});
