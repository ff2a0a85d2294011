import { describe, expect, it } from 'vitest';
import {
  canary,
  canaryName,
  directly,
  inGuild,
  people,
  places,
  pressed,
  typed,
} from '../../../../../support/bot-world.ts';
import type { Incoming } from '../../../../../../electron/core/discord/command/incoming.ts';
import { fail } from '../../../../../../shared/result.ts';
import {
  mayNot,
  member,
  message,
  operator,
  startInBotWorld as start,
} from '../../../../../support/run-in-bot-world.ts';

describe('a click', () => {
  it('puts the new card in the place of the old one', async () => {
    const { give } = start();
    expect(await give(pressed(member, '1|||pages||3'))).toEqual([
      `reply inPlace: ## Title\npage 3 for ${people.member}`,
    ]);
  });

  it('keeps the old look of the message it changes', async () => {
    const { begin } = start();
    const { replier, done } = begin(
      pressed(member, '1|||pages||3', { isPrivate: false, isPlain: true }),
    );
    await done;
    expect(replier.said[0]?.message?.body.embeds).toEqual([
      { title: 'Title', description: `page 3 for ${people.member}` },
    ]);
  });

  it('answers an action by a message of its own, which only the one who pressed sees', async () => {
    const { give } = start();
    const choice = { ...pressed(member, '1|||pages|open'), chosen: ['5'] } as Incoming;
    expect(await give(choice)).toEqual(['reply private: ## Title\nopened 5']);
    expect(await give(pressed(member, '1|||pages|tell'))).toEqual([
      'reply shared: ## Title\nfor all',
    ]);
  });

  it('needs the level of its action', async () => {
    const { give } = start();
    const [denied = ''] = await give(pressed(member, '1|||pages|end'));
    expect(denied).toContain(`reply private: ## ${mayNot}`);
    expect(await give(pressed(operator, '1|||pages|end'))).toEqual([
      'reply private: ## Title\nended',
    ]);
  });

  it.each(['0|||pages|', 'page_2', '1|||gone|', '1|||pages|gone', '1|||pages|toString'])(
    'on what is stale is told so: %s',
    async (id) => {
      const { give, world } = start();
      const [said = ''] = await give(pressed(member, id));
      expect(said).toContain('reply private: ## That is from an earlier time');
      expect(world.recorded.map(({ outcome }) => outcome)).toEqual(['invalid']);
      expect(world.log.entries).toEqual([]);
    },
  );

  it('on somebody else’s card is told so', async () => {
    const { give } = start();
    const id = `1|${people.operator}||pages|`;
    const [said = ''] = await give(pressed(member, id));
    expect(said).toContain('reply private: ## That belongs to somebody else');
    expect(await give(pressed(operator, id))).toHaveLength(1);
  });

  it('leaves alone a shared message that its answer is too private for', async () => {
    const { give } = start();
    const [said = ''] = await give(
      pressed(inGuild(people.operator, { channel: places.full }), '1|||leak|'),
    );
    expect(said).toContain(`reply private: ## Title ${canary}`);
    const inPrivate = pressed(operator, '1|||leak|', { isPrivate: true, isPlain: false });
    const [again = ''] = await give(inPrivate);
    expect(again).toContain(`reply inPlace: ## Title ${canary}`);
  });

  it('opens a form, and its action gets what was typed', async () => {
    const { give, begin } = start();
    expect(await give(pressed(member, '1|||pages|ask'))).toEqual(['form: Why?\nWhy']);
    const { replier, done } = begin({
      ...member,
      type: 'form',
      customId: `1|${people.member}||pages|answer|7`,
      typed: { why: 'because' },
      message: { isPrivate: false, isPlain: false },
    });
    await done;
    expect(replier.said.map(({ how, text }) => `${how}: ${text}`)).toEqual([
      'reply private: ## Title\nbecause 7',
    ]);
  });
});

describe('the mask', () => {
  const everywhere = (said: readonly unknown[]): string => JSON.stringify(said);

  it('lets nothing through where others see the answer', async () => {
    const { begin } = start();
    const { replier, done } = begin(typed(operator, 'leak'));
    await done;
    const all = everywhere(replier.said);
    expect(all).not.toContain(canary);
    expect(all).not.toContain('203-0-113-77');
    expect(replier.said[0]?.text).toContain('203.0.•.•, forgotten: 203.0.•.•, p203.0.•.•.dip');
    expect(replier.said[0]?.text).toContain('A file is left out');
    expect(replier.said[0]?.message?.files.map(({ name }) => name)).toEqual(['203.0._._.png']);
  });

  it('hides all of it from those who may see nothing', async () => {
    const { begin } = start({ masks: { member: 'hidden' } });
    const { replier, done } = begin(typed(member, 'leak'));
    await done;
    const all = everywhere(replier.said);
    expect(all).not.toContain('203.0');
    expect(all).not.toContain('203-0');
  });

  it('shows all to those who may see it, where nobody else does', async () => {
    const { begin } = start();
    for (const place of [
      directly(people.owner),
      inGuild(people.operator, { channel: places.full }),
    ]) {
      const { replier, done } = begin(typed(place, 'leak'));
      await done;
      expect(replier.said[0]?.text).toContain(`forgotten: ${canary}, ${canaryName}`);
      expect(replier.said[0]?.message?.files.map(({ name }) => name)).toEqual([
        `${canary}.png`,
        'all.csv',
      ]);
    }
  });

  it('sends to the direct messages what is for one alone', async () => {
    const { give, begin } = start();
    expect(await give(typed(operator, 'letter'))).toEqual([
      `direct: ## Title\n${canary}`,
      'reply private: ## Sent\nThe answer is in your direct messages.',
    ]);
    const { replier, done } = begin(typed(operator, 'letter'));
    replier.answerWith(fail({ code: 50_007, why: 'Cannot send messages to this user' }));
    await done;
    expect(replier.said.at(-1)?.text).toContain('Could not be sent');
    expect(await give(typed(directly(people.owner), 'letter'))).toEqual([
      `reply shared: ## Title\n${canary}`,
    ]);
  });
});

describe('a command with a prefix', () => {
  it('is answered for all to see, and masked for all', async () => {
    const { give } = start();
    const place = inGuild(people.operator, { channel: places.full, locale: null });
    const [said = ''] = await give(message(typed(place, 'leak')));
    expect(said).toContain('reply shared: ## Title 203.0.•.•');
    expect(await give(message(typed(place, 'set')))).toEqual([
      'reply shared: ## Something is missing\nThat command has several parts. Say behind it which one you mean.',
    ]);
  });

  it('is not answered to people the bot does not know', async () => {
    const { give, outcomes } = start();
    expect(await give(message(typed(inGuild(people.stranger), 'leak')))).toEqual([]);
    expect(outcomes()).toEqual([['!leak', 'denied', null]]);
  });
});
