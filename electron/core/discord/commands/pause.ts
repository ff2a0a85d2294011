import {
  type PauseChoice,
  pauseChoices,
  pauseEnd,
} from '../../../../shared/domain/pause-choice.ts';
import type { CardButton } from '../cards/card.ts';
import type { Answer, Call, Command } from '../command/command.ts';
import { commonButtons } from '../commands-parts/common-buttons.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { pauseText } from '../commands-parts/state-notes.ts';

/** Nobody is asked for a while. */
export const pauseCommand: Command = {
  name: 'pause',
  level: 'operator',
  visibility: 'private',
  cooldownMs: 3_000,
  acknowledge: 'fast',
  options: [{ name: 'duration', type: 'text', choices: pauseChoices }],
  run: async (call) => {
    const wanted = call.values[0] ?? call.text('duration');
    const choice = pauseChoices.find((each) => each === wanted);
    return choice === undefined ? await offer(call) : await pause(call, choice);
  },
};

async function pause(call: Call, choice: PauseChoice): Promise<Answer> {
  const { words, format, now } = call;
  const until = pauseEnd(choice, now, format.startOfDay);
  const paused = await call.ask('watch.pause', { until });
  if (!paused.ok) return failureAnswer(call, words('bot.pause.failed', {}), paused.error);
  return {
    type: 'card',
    card: {
      tone: 'notice',
      title: words('verdict.paused', {}),
      blocks: [
        { type: 'text', text: pauseText(call, paused.value) },
        { type: 'note', text: words('bot.pause.detail', {}) },
      ],
      buttons: commonButtons(call, ['resume', 'status']),
    },
  };
}

/** What was typed says nothing of how long. */
async function offer(call: Call): Promise<Answer> {
  const { words } = call;
  const snapshot = await call.ask('snapshot.get', {});
  const current = snapshot.ok ? snapshot.value.pause : null;
  return {
    type: 'card',
    card: {
      tone: 'plain',
      title: words('bot.pause.ask', {}),
      blocks: [
        ...(current === null ? [] : [{ type: 'text', text: pauseText(call, current) } as const]),
        { type: 'note', text: words('bot.pause.detail', {}) },
      ],
      buttons: [
        pauseChoices.map((choice): CardButton => ({
          label: words(`tray.pauseFor.${choice}`, {}),
          look: choice === 'open' ? 'danger' : 'secondary',
          action: { command: 'pause', action: '', values: [choice] },
        })),
        ...(current === null ? [] : commonButtons(call, ['resume'])),
      ],
    },
  };
}
