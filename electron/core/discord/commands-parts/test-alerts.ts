import { channelOf } from '../../../../shared/domain/discord-channel.ts';
import type { Answer, Call } from '../command/command.ts';
import { failureAnswer } from './failure-answer.ts';
import { mayUse } from './may-use.ts';
import { refusalAnswer } from './refusal-answer.ts';

/** A test message to every place that the asked bot tells in. */
export async function testAlerts(call: Call): Promise<Answer> {
  const { ask, words, format, bot } = call;
  const title = words('bot.alerts.testFailed', {});
  const bots = await ask('discord.bots', {});
  if (!bots.ok) return failureAnswer(call, title, bots.error);
  const targets = bots.value.find(({ definition }) => definition.id === bot)?.definition.targets;
  if (targets === undefined || targets.length === 0) {
    return refusalAnswer(title, words('bot.alerts.noTargets', {}));
  }
  const sent = await ask('alerts.test', { channel: channelOf(bot), target: null });
  if (!sent.ok) return failureAnswer(call, title, sent.error);
  return {
    type: 'card',
    card: {
      tone: 'good',
      title: words('bot.alerts.tested', {}),
      blocks: [
        {
          type: 'text',
          text: words('bot.alerts.testedDetail', { number: format.number(sent.value.queued) }),
        },
      ],
      ...(mayUse(call, 'queue', 'operator') && {
        buttons: [
          [
            {
              label: words('bot.queue.title', {}),
              look: 'secondary',
              action: { command: 'queue', action: '', values: [] },
            },
          ],
        ],
      }),
    },
  };
}
