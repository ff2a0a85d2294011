import type { RenderedMessage } from '../../electron/core/discord/cards/message-body.ts';
import type { Replier, Sent } from '../../electron/core/discord/command/replier.ts';
import { ok } from '../../shared/result.ts';

export interface Said {
  /** `reply private`, `defer shared`, `edit`, `follow up private`, `remove`, `form`, `direct` */
  readonly how: string;
  readonly message: RenderedMessage | null;
  /** All that a person can read of it, a line each. */
  readonly text: string;
}

export interface RecordedReplier extends Replier {
  readonly said: readonly Said[];
  /** What the next requests are answered with; then all is well. */
  readonly answerWith: (...answers: readonly Sent[]) => void;
}

const readable = new Set([
  'content',
  'label',
  'title',
  'description',
  'name',
  'value',
  'placeholder',
]);

/** The texts of a message or form, in the order of reading; those of its custom ids left out. */
export function readableTexts(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return readable.has(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => readableTexts(item, key));
  return Object.entries(value).flatMap(([name, item]) => readableTexts(item, name));
}

/** Notes what is said instead of saying it. */
export function createRecordedReplier(): RecordedReplier {
  const said: Said[] = [];
  const answers: Sent[] = [];
  const note = async (
    how: string,
    given: RenderedMessage | object | null = null,
  ): Promise<Sent> => {
    const message = given !== null && 'body' in given ? given : null;
    said.push({ how, message, text: readableTexts(message?.body ?? given).join('\n') });
    return answers.shift() ?? ok(undefined);
  };
  return {
    said,
    answerWith: (...more) => void answers.push(...more),
    reply: (message, manner) => note(`reply ${manner}`, message),
    defer: (manner) => note(`defer ${manner}`),
    edit: (message) => note('edit', message),
    followUp: (message, isPrivate) =>
      note(`follow up ${isPrivate ? 'private' : 'shared'}`, message),
    remove: () => note('remove'),
    openForm: (form) => note('form', form),
    direct: (message) => note('direct', message),
  };
}
