import { describe, expect, it } from 'vitest';
import {
  cardOf,
  directly,
  inGuild,
  people,
  places,
  typed,
} from '../../../../../support/bot-world.ts';
import { fail } from '../../../../../../shared/result.ts';
import {
  mayNot,
  member,
  operator,
  startInBotWorld as start,
} from '../../../../../support/run-in-bot-world.ts';

describe('a command', () => {
  it('is answered with what it says, and stands in the command log', async () => {
    const { world, give } = start();
    await world.clock.advance(5_000);
    expect(await give(typed(member, 'echo', { text: 'hi', count: 2, loud: true }))).toEqual([
      'reply shared: ## Title\nhi 2 true',
    ]);
    expect(world.recorded).toEqual([
      {
        at: world.clock.now(),
        bot: 'home',
        guild: places.guild,
        channel: places.channel,
        user: people.member,
        command: '/echo hi 2 true',
        outcome: 'done',
        elapsedMs: 0,
        errorId: null,
      },
    ]);
    expect(world.clock.pending()).toBe(0);
  });

  it('asks the contract in its asker’s name', async () => {
    const { world, give } = start();
    await give(typed(operator, 'set', {}, 'show'));
    await give(typed(directly(people.owner), 'set', {}, 'show'));
    expect(world.dispatched).toEqual([
      ['about.get', {}, { who: people.operator, origin: `discord ${places.guild}` }],
      ['about.get', {}, { who: people.owner, origin: 'discord direct' }],
    ]);
  });

  it.each([
    ['a stranger', inGuild(people.stranger), 'you have none here'],
    ['a member in direct messages', directly(people.member), 'you have none here'],
    [
      'another guild',
      inGuild(people.member, { guild: '200000000000000009' }),
      'you have none here',
    ],
    ['a group conversation', { ...inGuild(people.owner), guild: null }, 'you have none here'],
  ])('is denied to %s', async (_name, place, why) => {
    const { give, outcomes } = start();
    const [said = ''] = await give(typed(place, 'leak'));
    expect(said).toContain(`reply private: ## ${mayNot}`);
    expect(said).toContain(why);
    expect(outcomes()).toEqual([['/leak', 'denied', null]]);
  });

  it('says which level a part of it needs', async () => {
    const { give } = start();
    const [said = ''] = await give(typed(operator, 'set', {}, 'put'));
    expect(said).toContain('the level “administrator”, and yours is “operator”');
    expect(await give(typed(member, 'set', {}, 'show'))).toEqual([
      'reply shared: ## Title\nshow member half true',
    ]);
  });

  it('is not known when it is switched off or of an earlier time', async () => {
    const { give, outcomes } = start({ commands: [{ name: 'leak', enabled: false }] });
    expect(await give(typed(member, 'leak'))).toEqual([
      'reply private: ## Switched off\nWhoever runs this bot has switched that command off.',
    ]);
    const [said = ''] = await give(typed(member, 'gone'));
    expect(said).toContain('reply private: ## That is from an earlier time');
    expect(outcomes()).toEqual([
      ['/leak', 'invalid', null],
      ['/gone', 'invalid', null],
    ]);
  });

  it('waits for its cooldown, each person for their own', async () => {
    const { world, give } = start();
    const echo = { text: 'hi' };
    await give(typed(member, 'echo', echo));
    await world.clock.advance(1_200);
    expect(await give(typed(member, 'echo', echo))).toEqual([
      'reply private: ## Not so fast\nYou can do that again in 4 seconds.',
    ]);
    expect(await give(typed(operator, 'echo', echo))).toHaveLength(1);
    await world.clock.advance(3_800);
    expect(await give(typed(member, 'echo', echo))).toEqual(['reply shared: ## Title\nhi - -']);
    expect(world.recorded.map(({ outcome }) => outcome)).toEqual([
      'done',
      'cooldown',
      'done',
      'done',
    ]);
  });

  it('says what is wrong with an option', async () => {
    const { give, outcomes } = start();
    expect(await give(typed(member, 'echo', { text: 'hi', count: 4 }))).toEqual([
      'reply private: ## That does not fit\n“count” must be at most 3.',
    ]);
    expect(outcomes()).toEqual([['/echo hi 4', 'invalid', null]]);
  });

  it('is announced when it takes long', async () => {
    const { world, begin } = start();
    const { replier, done } = begin(typed(member, 'wait'));
    await world.clock.advance(1_499);
    expect(replier.said).toEqual([]);
    await world.clock.advance(1);
    world.gate.open({ type: 'card', card: cardOf('late') });
    await done;
    expect(replier.said.map(({ how }) => how)).toEqual(['defer shared', 'edit']);
    expect(world.clock.pending()).toBe(0);
  });

  it('is announced at once when it is slow, to the asker alone', async () => {
    const { world, begin } = start();
    const { replier, done } = begin(typed(member, 'slow'));
    expect(replier.said.map(({ how }) => how)).toEqual(['defer private']);
    await world.clock.advance(0);
    world.gate.open({ type: 'card', card: cardOf('done') });
    await done;
    expect(replier.said.map(({ how, text }) => `${how}: ${text}`)).toEqual([
      'defer private: ',
      'edit: ## Title\ndone',
    ]);
  });

  it('says with an id that it has failed, and the log says why', async () => {
    const { world, give, outcomes } = start();
    expect(await give(typed(member, 'throw'))).toEqual([
      'reply private: ## That did not work\nSomething went wrong inside IP Beacon. Its log has more under `00000001`.',
    ]);
    expect(outcomes()).toEqual([['/throw', 'failed', '00000001']]);
    expect(world.log.entries).toMatchObject([
      { level: 'error', message: 'The command throw threw.', details: { id: '00000001' } },
    ]);
  });

  it('is given up when its time is over', async () => {
    const { world, begin, outcomes } = start();
    const { replier, done } = begin(typed(member, 'wait'));
    await world.clock.advance(10_000);
    await done;
    expect(replier.said.map(({ how }) => how)).toEqual([
      'defer shared',
      'remove',
      'follow up private',
    ]);
    expect(replier.said.at(-1)?.text).toContain('That took too long');
    expect(outcomes()).toEqual([['/wait', 'timeout', '00000001']]);
    world.gate.open({ type: 'card', card: cardOf('far too late') });
    await world.clock.advance(1);
    expect(replier.said).toHaveLength(3);
  });

  it('ends without a word when the bot stops', async () => {
    const { world, begin, stopping } = start();
    const { replier, done } = begin(typed(member, 'wait'));
    await world.clock.advance(10);
    stopping.stop();
    await done;
    expect(replier.said).toEqual([]);
    expect(world.clock.pending()).toBe(0);
  });

  it.each([10_062, 40_060])('survives that its answer comes too late: %i', async (code) => {
    const { world, begin, outcomes } = start();
    const { replier, done } = begin(typed(member, 'echo', { text: 'hi' }));
    replier.answerWith(fail({ code, why: 'gone' }));
    await done;
    expect(replier.said.map(({ how }) => how)).toEqual(['reply shared']);
    expect(outcomes()).toEqual([['/echo hi', 'failed', '00000001']]);
    expect(world.log.entries.map(({ level }) => level)).toEqual(['info']);
  });

  it('takes a lost line for no bug, says what it was, and tries nothing more', async () => {
    const { world, begin, outcomes } = start();
    const { replier, done } = begin(typed(member, 'echo', { text: 'hi' }));
    replier.answerWith(fail({ code: null, why: 'No way leads to Discord.' }));
    await done;
    expect(replier.said.map(({ how }) => how)).toEqual(['reply shared']);
    expect(outcomes()).toEqual([['/echo hi', 'failed', '00000001']]);
    expect(world.log.entries).toMatchObject([
      { level: 'warn', details: { id: '00000001', why: 'No way leads to Discord.' } },
    ]);
  });

  it('says so when Discord refuses what it has made', async () => {
    const { begin, world } = start();
    const { replier, done } = begin(typed(member, 'echo', { text: 'hi' }));
    replier.answerWith(fail({ code: 50_035, why: 'Invalid Form Body' }));
    await done;
    expect(replier.said.map(({ how }) => how)).toEqual(['reply shared', 'reply private']);
    expect(world.log.entries.map(({ level }) => level)).toEqual(['error']);
  });
});
