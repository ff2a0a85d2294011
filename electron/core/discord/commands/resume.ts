import type { Command } from '../command/command.ts';
import { commonButtons } from '../commands-parts/common-buttons.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';

/** Ends a pause; everything is looked at at once. */
export const resumeCommand: Command = {
  name: 'resume',
  level: 'operator',
  visibility: 'private',
  cooldownMs: 3_000,
  acknowledge: 'fast',
  options: [],
  run: async (call) => {
    const { words, format, now } = call;
    const resumed = await call.ask('watch.resume', {});
    if (!resumed.ok) return failureAnswer(call, words('bot.resume.failed', {}), resumed.error);
    const { ended } = resumed.value;
    const [title, text] =
      ended === null
        ? [words('bot.resume.notPaused', {}), words('bot.resume.watching', {})]
        : [
            words('bot.resume.done', {}),
            words('bot.resume.lasted', { held: format.duration(Math.max(0, now - ended.since)) }),
          ];
    return {
      type: 'card',
      card: {
        tone: ended === null ? 'plain' : 'good',
        title,
        blocks: [{ type: 'text', text }],
        buttons: commonButtons(call, ['ip', 'status', 'pause']),
      },
    };
  },
};
