import type { SourceView } from '../../../../shared/domain/source.ts';
import type { Answer, Call } from '../command/command.ts';
import { evidenceLines } from './evidence-lines.ts';
import { failureAnswer } from './failure-answer.ts';
import { maskedCode } from './masked-text.ts';
import { idOfSource, ownSources } from './own-sources.ts';
import { refusalAnswer } from './refusal-answer.ts';
import { sourceCard } from './source-stats-card.ts';
import { undoButtons } from './undo-settings.ts';

type Found =
  | { readonly source: SourceView }
  /** Why there is none. */
  | { readonly answer: Answer };

async function find(call: Call, id: string, title: string): Promise<Found> {
  const sources = await call.ask('sources.list', {});
  if (!sources.ok) return { answer: failureAnswer(call, title, sources.error) };
  const source = sources.value.find((each) => each.id === id);
  const text = call.words('bot.sources.unknown', { id: maskedCode(call, id, 64) });
  return source === undefined ? { answer: refusalAnswer(title, text) } : { source };
}

export async function showSource(call: Call, id: string): Promise<Answer> {
  const found = await find(call, id, call.words('bot.sources.failed', {}));
  return 'answer' in found
    ? found.answer
    : { type: 'card', card: sourceCard(call, found.source), visibility: 'private' };
}

/** Asks one source once, whatever the others say. */
export async function testSource(call: Call, id: string): Promise<Answer> {
  const { words } = call;
  const tested = await call.ask('sources.test', { id });
  if (!tested.ok) return failureAnswer(call, words('bot.sources.testFailed', {}), tested.error);
  return {
    type: 'card',
    card: {
      tone: tested.value.answer.ok ? 'good' : 'notice',
      title: words('bot.sources.tested', { id }),
      blocks: [{ type: 'text', text: evidenceLines(call, [tested.value]) }],
      buttons: [
        [
          {
            label: words('bot.sources.buttons.test', {}),
            look: 'secondary',
            action: { command: 'sources', action: 'test', values: [id] },
          },
        ],
      ],
    },
  };
}

export async function switchSource(call: Call, id: string, enabled: boolean): Promise<Answer> {
  const { words } = call;
  const failed = words('bot.sources.notSwitched', {});
  const found = await find(call, id, failed);
  if ('answer' in found) return found.answer;
  const title = words(enabled ? 'source.switchedOn' : 'source.switchedOff', { id });
  if (found.source.enabled === enabled) {
    return refusalAnswer(title, words('bot.sources.already', {}), { outcome: 'done' });
  }
  const switched = await call.ask('sources.setEnabled', { id, enabled });
  if (!switched.ok) return failureAnswer(call, failed, switched.error);
  const text = words(enabled ? 'bot.sources.askedAgain' : 'bot.sources.notAsked', {});
  return await changed(call, title, text);
}

/** Takes one of the owner's own sources away; a built-in one can be switched off only. */
export async function removeSource(call: Call, id: string): Promise<Answer> {
  const { words } = call;
  const failed = words('bot.sources.notRemoved', {});
  const found = await find(call, id, failed);
  if ('answer' in found) return found.answer;
  if (found.source.builtIn) {
    return refusalAnswer(failed, words('bot.sources.builtIn', {}), {
      buttons: [
        {
          label: words('bot.sources.buttons.disable', {}),
          look: 'secondary',
          action: { command: 'sources', action: 'disable', values: [id] },
        },
      ],
    });
  }
  const own = await ownSources(call);
  if (!own.ok) return failureAnswer(call, failed, own.error);
  const value = own.value.filter((definition) => idOfSource(definition) !== id);
  const saved = await call.ask('settings.set', {
    path: 'address.sources',
    value,
    before: own.value,
  });
  if (!saved.ok) return failureAnswer(call, failed, saved.error);
  const title = words('bot.sources.removed', { id });
  return await changed(call, title, words('bot.sources.removedDetail', {}));
}

async function changed(call: Call, title: string, text: string): Promise<Answer> {
  const undo = await undoButtons(call);
  return {
    type: 'card',
    card: {
      tone: 'good',
      title,
      blocks: [{ type: 'text', text }],
      ...(undo.length > 0 && { buttons: [undo] }),
    },
  };
}
