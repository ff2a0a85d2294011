import { assertNever } from '../../../shared/assert-never.ts';
import type { Desk, Moved, NoticeCommand, Place } from './desk-state.ts';
import { pageOf } from './pages.ts';
import { close } from './telling.ts';
import { actionsOf, type Told } from './told.ts';

/** As long as the button says. */
const mutedMs = 3_600_000;

/** A message was pressed, or one of its buttons: it goes, and its page opens or the button's word is done. */
export function press(desk: Desk, place: Place, button: number | null, nowMs: number): Moved {
  const told = desk.standing.get(place);
  if (told === undefined) return { desk, orders: [] };
  const closed = close(desk, [place]);
  const command = (command: NoticeCommand): Moved => ({
    desk: closed.desk,
    orders: [...closed.orders, { type: 'command', command }],
  });
  const action = button === null ? undefined : actionsOf(told)[button];
  switch (action) {
    case undefined:
      return command({ do: 'show', path: pageOf(told) });
    case 'copy': {
      const address = newAddress(told);
      return address === undefined ? closed : command({ do: 'copy', address });
    }
    case 'check':
      return command({ do: 'check' });
    case 'mute':
      return { ...closed, desk: { ...closed.desk, mutedUntilMs: nowMs + mutedMs } };
    default:
      return assertNever(action);
  }
}

function newAddress({ news: [news] }: Told): string | undefined {
  return news?.kind === 'changed' ? news.change.after[0] : undefined;
}
