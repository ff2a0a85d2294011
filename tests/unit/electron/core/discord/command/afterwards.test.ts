import { expect, it } from 'vitest';
import { createRunInteraction } from '../../../../../../electron/core/discord/command/run-interaction.ts';
import { createStopping } from '../../../../../../electron/core/discord/command/stopping.ts';
import { fail } from '../../../../../../shared/result.ts';
import {
  cardOf,
  createBotWorld,
  inGuild,
  people,
  typed,
} from '../../../../../support/bot-world.ts';
import { createRecordedReplier } from '../../../../../support/recorded-replier.ts';

function start() {
  const world = createBotWorld();
  const stopping = createStopping();
  const run = createRunInteraction(world, stopping);
  const replier = createRecordedReplier();
  const ended: (readonly string[])[] = [];
  const give = async () => {
    const done = run(typed(inGuild(people.member), 'wait'), replier);
    await world.clock.advance(1);
    world.gate.open({
      type: 'card',
      card: cardOf('bye'),
      // As the bot ends that has been asked to.
      afterwards: () => {
        ended.push(replier.said.map(({ how }) => how));
        stopping.stop();
      },
    });
    await done;
    return { ended, outcomes: world.recorded.map(({ outcome }) => outcome) };
  };
  return { replier, give };
}

it('does what ends the bot only after the answer was sent, which is logged as done', async () => {
  const { give } = start();
  expect(await give()).toEqual({ ended: [['reply shared']], outcomes: ['done'] });
});

it('does so also where the answer could not be sent', async () => {
  const { replier, give } = start();
  replier.answerWith(fail({ code: 10_062, why: 'Unknown interaction' }));
  expect(await give()).toEqual({ ended: [['reply shared']], outcomes: ['failed'] });
});
