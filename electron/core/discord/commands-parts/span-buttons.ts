import type { CardAction, CardButton } from '../cards/card.ts';
import type { Asking } from '../command/command.ts';
import type { SpanName } from './spans.ts';

/** One for each span; the one that is shown cannot be pressed. */
export const spanButtons = <Name extends SpanName>(
  { words }: Pick<Asking, 'words'>,
  offered: readonly Name[],
  shown: Name | null,
  actionFor: (span: Name) => CardAction,
): readonly CardButton[] =>
  offered.map((name) => ({
    label: words(`bot.spans.${name}`, {}),
    look: name === shown ? 'primary' : 'secondary',
    action: actionFor(name),
    isDisabled: name === shown,
  }));
