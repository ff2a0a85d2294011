import { seriesStates, type Uptime } from '../../../../shared/domain/series.ts';
import type { Asking } from '../command/command.ts';

/** "Down 12 m 3 s", one for each state that there was. */
export const stateFacts = (
  { words, format }: Pick<Asking, 'words' | 'format'>,
  uptime: Uptime | null,
): readonly { readonly name: string; readonly value: string }[] =>
  seriesStates.flatMap((state) => {
    const spentMs = uptime?.[`${state}Ms`] ?? 0;
    return spentMs === 0
      ? []
      : [{ name: words(`day.state.${state}`, {}), value: format.duration(spentMs) }];
  });
