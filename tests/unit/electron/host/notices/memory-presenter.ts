import type { Message, OnPress, Presenter } from '../../../../../electron/node/notify/presenter.ts';

export interface MemoryPresenter extends Presenter {
  /** What stands there now, by thread. */
  readonly screen: Map<string, Message>;
  /** `show line`, `update line`, `close line`, `stop` */
  readonly calls: string[];
  readonly press: (thread: string, button: number | null) => void;
}

export function createMemoryPresenter(): MemoryPresenter {
  const screen = new Map<string, Message>();
  const presses = new Map<string, OnPress>();
  const calls: string[] = [];
  const put = (what: string, thread: string, message: Message, onPress: OnPress): void => {
    calls.push(`${what} ${thread}`);
    screen.set(thread, message);
    presses.set(thread, onPress);
  };
  return {
    screen,
    calls,
    press: (thread, button) => presses.get(thread)?.(button),
    show: (thread, message, onPress) => {
      put('show', thread, message, onPress);
      return {
        update: (other, onOtherPress) => put('update', thread, other, onOtherPress),
        close: () => {
          calls.push(`close ${thread}`);
          screen.delete(thread);
        },
      };
    },
    problem: () => null,
    stop: () => void calls.push('stop'),
  };
}
