import type { CallError } from '../../../../shared/dispatch.ts';
import { plain } from '../cards/plain.ts';
import type { Answer, Asking } from '../command/command.ts';

/** Which thing failed and why, with the id that stands in the log. @param title what could not be done */
export function failureAnswer(
  { words }: Pick<Asking, 'words'>,
  title: string,
  error: CallError,
): Answer {
  const sentence = plain(error.message);
  const isNamed = error.id === undefined || sentence.includes(error.id);
  const text = isNamed ? sentence : words('failure.withId', { sentence, id: error.id });
  return {
    type: 'card',
    card: { tone: 'bad', title, blocks: [{ type: 'text', text }] },
    visibility: 'private',
    outcome: error.code === 'internal' ? 'failed' : 'invalid',
  };
}
