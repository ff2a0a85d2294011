import { subjectOf, type ToldKind } from '../../../../shared/domain/told-event.ts';
import { plain } from '../cards/plain.ts';
import type { Asking } from '../command/command.ts';

const others = ['digest', 'test', 'text'] as const;

const isToldKind = (kind: string): kind is ToldKind => Object.hasOwn(subjectOf, kind);

/** What a message of the outbox is about: "Address changes", "Test message". */
export function outboxKind({ words }: Pick<Asking, 'words'>, kind: string): string {
  if (isToldKind(kind)) return words(`botCommand.alerts.choices.${subjectOf[kind]}`, {});
  const other = others.find((each) => each === kind);
  return other === undefined ? plain(kind) : words(`bot.queue.kinds.${other}`, {});
}
