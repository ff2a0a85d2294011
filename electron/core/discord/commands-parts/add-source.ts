import type { Call, Answer } from '../command/command.ts';
import { evidenceLines } from './evidence-lines.ts';
import { failureAnswer } from './failure-answer.ts';
import { ownSources } from './own-sources.ts';
import { refusalAnswer } from './refusal-answer.ts';
import { readWish, typedDefinition } from './source-form.ts';
import { undoButtons } from './undo-settings.ts';

/** Adds what was typed into the form, once it has answered: one that does not would only be in the way. */
export async function addSource(call: Call): Promise<Answer> {
  const { ask, words, values } = call;
  const failed = words('bot.sources.notAdded', {});
  const wish = readWish(values[0], values[1]);
  const definition = typedDefinition(wish, call.typed);
  const again = {
    label: words('bot.sources.again', {}),
    look: 'primary',
    action: { command: 'sources', action: 'form', values: [wish.kind, wish.family] },
  } as const;
  const tried = await ask('sources.tryOut', { definition });
  if (!tried.ok) {
    const answer = failureAnswer(call, failed, tried.error);
    return answer.type === 'card'
      ? { ...answer, card: { ...answer.card, buttons: [[again]] } }
      : answer;
  }
  const said = evidenceLines(call, [tried.value]);
  if (!tried.value.answer.ok) {
    return refusalAnswer(failed, `${words('bot.sources.noAnswer', {})}\n${said}`, {
      buttons: [again],
    });
  }
  const own = await ownSources(call);
  if (!own.ok) return failureAnswer(call, failed, own.error);
  const value = [...own.value, definition];
  const saved = await ask('settings.set', { path: 'address.sources', value, before: own.value });
  if (!saved.ok) return failureAnswer(call, failed, saved.error);
  const undo = await undoButtons(call);
  return {
    type: 'card',
    card: {
      tone: 'good',
      title: words('bot.sources.added', {}),
      blocks: [
        { type: 'text', text: said },
        { type: 'note', text: words('bot.sources.addedDetail', {}) },
      ],
      ...(undo.length > 0 && { buttons: [undo] }),
    },
  };
}
