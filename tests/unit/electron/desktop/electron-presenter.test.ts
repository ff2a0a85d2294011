import type { Notification } from 'electron';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  createElectronPresenter,
  type NativeNotifications,
  type NativeOptions,
} from '../../../../electron/desktop/electron-presenter.ts';
import type { Message } from '../../../../electron/node/notify/presenter.ts';
import { createMemoryPresenter } from '../host/notices/memory-presenter.ts';

const message: Message = {
  title: 'Your address changed',
  body: 'To 198.51.100.9.\nIts network: Tele & <Co>.',
  buttons: ['Copy address', 'Mute for an hour'],
  isSilent: true,
};

/** Electron's class, as far as it is used, with what was done to each notification. */
function createNative(isSupported = true) {
  const made: Native[] = [];
  class Native {
    static readonly isSupported = (): boolean => isSupported;
    readonly options: NativeOptions;
    readonly calls: string[] = [];
    readonly #listeners = new Map<string, (...values: never[]) => void>();

    constructor(options: NativeOptions) {
      this.options = options;
      made.push(this);
    }

    on(event: string, listener: (...values: never[]) => void): this {
      this.#listeners.set(event, listener);
      return this;
    }

    show(): void {
      this.calls.push('show');
    }

    close(): void {
      this.calls.push('close');
    }

    emit(event: string, ...values: unknown[]): void {
      this.#listeners.get(event)?.(...(values as never[]));
    }
  }
  return { Native, made };
}

function createPresenter(platform: NodeJS.Platform, isSupported = true) {
  const { Native, made } = createNative(isSupported);
  const problems: (string | null)[] = [];
  const presses: (number | null)[] = [];
  const fallback = createMemoryPresenter();
  const presenter = createElectronPresenter({
    notifications: Native,
    platform,
    onProblem: (problem) => problems.push(problem),
    fallback,
  });
  return { presenter, made, problems, presses, fallback };
}
const nobody = (): void => {};

describe('a message by Electron', () => {
  it('is shown as it is, with its buttons', () => {
    const { presenter, made } = createPresenter('win32');
    presenter.show('line', message, nobody);
    expect(made.map(({ options, calls }) => ({ options, calls }))).toEqual([
      {
        options: {
          id: 'ip-beacon-line',
          title: 'Your address changed',
          body: 'To 198.51.100.9.\nIts network: Tele & <Co>.',
          silent: true,
          urgency: 'normal',
          actions: [
            { type: 'button', text: 'Copy address' },
            { type: 'button', text: 'Mute for an hour' },
          ],
        },
        calls: ['show'],
      },
    ]);
  });

  it('is no markup where the desktop reads markup', () => {
    const { presenter, made } = createPresenter('linux');
    presenter.show('line', message, nobody);
    expect(made[0]?.options.body).toBe('To 198.51.100.9.\nIts network: Tele &amp; &lt;Co&gt;.');
  });

  it('tells which button was pressed, or that none was', () => {
    const { presenter, made, presses } = createPresenter('darwin');
    presenter.show('line', message, (button) => presses.push(button));
    made[0]?.emit('action', { actionIndex: 1 });
    made[0]?.emit('click');
    expect(presses).toEqual([1, null]);
  });

  it.each(['darwin', 'win32'] as const)(
    'takes the place of the one before by its id on %s',
    (platform) => {
      const { presenter, made } = createPresenter(platform);
      const shown = presenter.show('line', message, nobody);
      shown.update({ ...message, title: 'The line is back' }, nobody);
      shown.close();
      expect(made.map(({ options, calls }) => [options.id, options.title, ...calls])).toEqual([
        ['ip-beacon-line', 'Your address changed', 'show'],
        ['ip-beacon-line', 'The line is back', 'show', 'close'],
      ]);
    },
  );

  it('is closed before the next one where desktops know no ids', () => {
    const { presenter, made } = createPresenter('linux');
    const shown = presenter.show('line', message, nobody);
    shown.update(message, nobody);
    expect(made.map(({ calls }) => calls)).toEqual([['show', 'close'], ['show']]);
  });

  it('that cannot be shown is a problem, once, until one is', () => {
    const { presenter, made, problems } = createPresenter('win32');
    presenter.show('line', message, nobody);
    presenter.show('history', message, nobody);
    for (const native of made) native.emit('failed', {}, 'Toasts are off\u202e');
    expect(presenter.problem()).toBe('Notifications cannot be shown: "Toasts are off\\u202e".');
    made[1]?.emit('show');
    expect(presenter.problem()).toBeNull();
    expect(problems).toEqual(['Notifications cannot be shown: "Toasts are off\\u202e".', null]);
  });

  it('is left to the other way where Electron has none', () => {
    const { presenter, made, fallback } = createPresenter('linux', false);
    presenter.show('line', message, nobody);
    expect(made).toEqual([]);
    expect(fallback.calls).toEqual(['show line']);
  });
});

it('Electron’s own class fits', () => {
  expectTypeOf<typeof Notification>().toExtend<NativeNotifications>();
});
