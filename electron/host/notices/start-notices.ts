import type { App, AppPush } from '../../core/app.ts';
import type { Clock, Dispose } from '../../core/ports.ts';
import type { Presenter, Shown } from '../../node/notify/presenter.ts';
import { advance, type DeskInput, type Situation } from './desk.ts';
import { type Desk, emptyDesk, type NoticeCommand, type Order, type Place } from './desk-state.ts';
import type { Said } from './news.ts';
import { newsOf, nothingHeard } from './news-of.ts';
import { isQuiet, type NoticeSettings } from './notice-settings.ts';
import { noticeText } from './notice-text.ts';
import type { NoticeWishes } from './notice-wishes.ts';
import type { WindowState } from './pages.ts';
import type { Format } from '../../../shared/format/format.ts';

export interface NoticesParts {
  readonly app: Pick<App, 'subscribe'>;
  readonly settings: () => NoticeSettings;
  readonly presenter: Presenter;
  /** Asked for each message: they may become those of another language. */
  readonly words: NoticeWishes['words'];
  readonly format: NoticeWishes['format'] & Pick<Format, 'calendar'>;
  /** Of the window now; null when there is none, and always on a server. */
  readonly windowState: () => WindowState;
  readonly clock: Clock;
  /** What a press on a message, or on one of its buttons, asks for. */
  readonly act: (command: NoticeCommand) => void;
}

export interface Notices {
  /** Tells something of the program itself, in the words of the reader's language. */
  readonly say: (said: Omit<Said, 'at'>) => void;
  /** The machine is awake again: what comes in the next moments is told together. */
  readonly woke: () => void;
  /** Closes what was shown. */
  readonly stop: Dispose;
}

/** Tells on the desktop what the app finds out. */
export function startNotices(parts: NoticesParts): Notices {
  const { app, settings, presenter, clock } = parts;
  let heard = nothingHeard;
  let desk: Desk = emptyDesk;
  const shown = new Map<Place, Shown>();
  let cancelAgain: Dispose = () => {};

  const situation = (): Situation => ({
    now: clock.now(),
    nowMs: clock.monotonicMs(),
    settings: settings(),
    isQuiet: isQuiet(settings(), parts.format.calendar(clock.now())),
    window: parts.windowState(),
  });

  const give = (input: DeskInput): void => {
    const step = advance(desk, input, situation());
    desk = step.desk;
    cancelAgain();
    cancelAgain =
      step.againInMs === null
        ? () => {}
        : clock.schedule(step.againInMs, () => give({ type: 'time' }));
    for (const order of step.orders) carryOut(order);
  };

  const carryOut = (order: Order): void => {
    if (order.type === 'command') {
      parts.act(order.command);
      return;
    }
    const { place } = order;
    const standing = shown.get(place);
    if (order.type === 'close') {
      shown.delete(place);
      standing?.close();
      return;
    }
    const { words, format } = parts;
    const { maskAddresses, sound } = settings();
    const wishes = { now: clock.now(), isMasked: maskAddresses, isSilent: !sound, words, format };
    const message = noticeText(order.told, wishes);
    const onPress = (button: number | null): void => give({ type: 'pressed', place, button });
    if (standing === undefined) shown.set(place, presenter.show(place, message, onPress));
    else standing.update(message, onPress);
  };

  const onPush = (push: AppPush): void => {
    if (push.name === 'observation' || push.name === 'progress') return;
    const step = newsOf(heard, push, clock.now());
    heard = step.heard;
    give({ type: 'news', news: step.news });
  };
  const unsubscribe = app.subscribe(onPush);

  return {
    say: (said) => give({ type: 'news', news: [{ kind: 'said', ...said, at: clock.now() }] }),
    woke: () => give({ type: 'woke' }),
    stop: () => {
      unsubscribe();
      cancelAgain();
      for (const each of shown.values()) each.close();
      shown.clear();
      presenter.stop();
    },
  };
}
