import type { Command } from '../../electron/core/discord/command/command.ts';
import { commands } from '../../electron/core/discord/commands/index.ts';
import { answerLines } from './answer-text.ts';
import { operatorAnswers } from './operator-answers.ts';
import { type CallScript, scriptedCall, scriptedNow } from './scripted-call.ts';

/** One command in a world of its own, as an administrator gives it who sees addresses whole. */
export function startCommand(command: Command) {
  const { world, answers } = operatorAnswers(scriptedNow);
  const callOf = (script: CallScript = {}) =>
    scriptedCall({ answers, commands, level: 'admin', mask: 'full', ...script });
  /** @param action '' is the command itself */
  const answerOf = async (script: CallScript = {}, action = '') => {
    const run = action === '' ? command.run : command.actions?.[action]?.run;
    if (run === undefined) throw new Error(`There is no action ${action}.`);
    const call = await callOf(script);
    return { call, answer: await run(call) };
  };
  const lines = async (script: CallScript = {}, action = '') =>
    answerLines((await answerOf(script, action)).answer);
  return { world, answers, callOf, answerOf, lines };
}
