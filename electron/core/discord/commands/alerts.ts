import { subjectsOfTelling } from '../../../../shared/domain/told-subject.ts';
import type { Answer, Call, Command, CommandOption } from '../command/command.ts';
import { alertsCard } from '../commands-parts/alerts-card.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import {
  longestReason,
  mostMuteMinutes,
  mute,
  muteAsTyped,
  muteForm,
  readMinutes,
  readSubject,
} from '../commands-parts/mute.ts';
import { testAlerts } from '../commands-parts/test-alerts.ts';
import { unmute } from '../commands-parts/unmute.ts';

/** Of a button that does not say, which those of other cards do. */
const usualMuteMinutes = 60;
const subject: CommandOption = { name: 'subject', type: 'text', choices: subjectsOfTelling };

/** What is told where, and quiet for a while. Rules of people's own are later work. */
export const alertsCommand: Command = {
  name: 'alerts',
  level: 'operator',
  visibility: 'private',
  cooldownMs: 1_000,
  acknowledge: 'fast',
  options: [],
  subcommands: [
    { name: 'list', options: [] },
    {
      name: 'mute',
      options: [
        { name: 'minutes', type: 'number', min: 1, max: mostMuteMinutes },
        subject,
        { name: 'reason', type: 'text', max: longestReason },
      ],
    },
    { name: 'unmute', options: [subject] },
    { name: 'test', options: [] },
  ],
  run: (call) => {
    switch (call.subcommand) {
      case 'mute':
        return mute(call, {
          minutes: call.number('minutes'),
          subject: readSubject(call.text('subject')),
          reason: call.text('reason') ?? '',
        });
      case 'unmute':
        return unmute(call, readSubject(call.text('subject')) ?? 'each');
      case 'test':
        return testAlerts(call);
      default:
        return list(call);
    }
  },
  actions: {
    mute: {
      run: (call) =>
        mute(call, {
          minutes: readMinutes(call.values[0] ?? '') ?? usualMuteMinutes,
          subject: null,
          reason: '',
        }),
    },
    muteForm: {
      run: (call) => Promise.resolve(muteForm(call, readSubject(call.chosen[0] ?? call.values[0]))),
    },
    muted: { run: muteAsTyped },
    unmute: { run: (call) => unmute(call, readSubject(call.values[0])) },
    test: { run: testAlerts },
  },
};

async function list(call: Call): Promise<Answer> {
  const { ask, words, bot } = call;
  const [mutes, bots] = await Promise.all([ask('alerts.mutes', {}), ask('discord.bots', {})]);
  if (!mutes.ok) return failureAnswer(call, words('bot.alerts.failed', {}), mutes.error);
  if (!bots.ok) return failureAnswer(call, words('bot.alerts.failed', {}), bots.error);
  const own = bots.value.find(({ definition }) => definition.id === bot)?.definition;
  return { type: 'card', card: alertsCard(call, mutes.value, own?.targets ?? []) };
}
