import { describe, expect, it } from 'vitest';
import { createNotifierPresenter } from '../../../../../electron/node/notify/notifier-presenter.ts';
import type { Message } from '../../../../../electron/node/notify/presenter.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';

const message = (title: string): Message => ({ title, body: 'b', buttons: [], isSilent: true });
const nobody = (): void => {};
const noBus = new Error('Command failed: x\nCannot autolaunch D-Bus without X11 $DISPLAY');
const noBusSentence =
  'Notifications cannot be shown: there is no desktop session here (no session bus).';

function createPresenter(load?: () => Promise<never>) {
  const clock = createFakeClock();
  const titles: string[] = [];
  const problems: (string | null)[] = [];
  let answer: (error: unknown, response?: string) => void = nobody;
  let loads = 0;
  const presenter = createNotifierPresenter({
    load:
      load ??
      (async () => {
        loads += 1;
        return {
          notify: (options, callback) => {
            titles.push((options as Message).title);
            answer = callback;
          },
        };
      }),
    platform: 'linux',
    clock,
    onProblem: (problem) => problems.push(problem),
  });
  return {
    presenter,
    clock,
    titles,
    problems,
    loads: () => loads,
    answer: async (error: unknown, response?: string) => {
      answer(error, response);
      await clock.advance(0);
    },
  };
}

describe('messages by node-notifier', () => {
  it('load it for the first message only', async () => {
    const { presenter, clock, loads, titles } = createPresenter();
    await clock.advance(60_000);
    expect(loads()).toBe(0);
    presenter.show('line', message('down'), nobody);
    await clock.advance(0);
    expect(titles).toEqual(['down']);
  });

  it('are shown one at a time, of each thread the newest', async () => {
    const { presenter, clock, titles, answer } = createPresenter();
    const line = presenter.show('line', message('down'), nobody);
    await clock.advance(0);
    presenter.show('history', message('full'), nobody);
    line.update(message('back'), nobody);
    line.update(message('down again'), nobody);
    await clock.advance(0);
    expect(titles).toEqual(['down']);
    await answer(null);
    await answer(null);
    await answer(null);
    expect(titles).toEqual(['down', 'full', 'down again']);
  });

  it('that were taken back before their turn are not shown', async () => {
    const { presenter, clock, titles, answer } = createPresenter();
    presenter.show('line', message('down'), nobody);
    const history = presenter.show('history', message('full'), nobody);
    await clock.advance(0);
    history.close();
    await answer(null);
    expect(titles).toEqual(['down']);
  });

  it('that fail are a problem, told once, until one is shown', async () => {
    const { presenter, clock, problems, answer } = createPresenter();
    for (const error of [noBus, noBus, null, 'a warning that was printed']) {
      presenter.show('line', message('down'), nobody);
      await clock.advance(0);
      await answer(error);
    }
    expect(problems).toEqual([noBusSentence, null]);
    expect(presenter.problem()).toBeNull();
  });

  it('tell that they were pressed, where the system does', async () => {
    const { presenter, clock, answer } = createPresenter();
    const presses: (number | null)[] = [];
    presenter.show('line', message('down'), (button) => presses.push(button));
    await clock.advance(0);
    await answer(null, 'activate');
    presenter.show('line', message('down'), (button) => presses.push(button));
    await clock.advance(0);
    await answer(null, 'timeout');
    expect(presses).toEqual([null]);
  });

  it('that hang are given up, and the next one is tried', async () => {
    const { presenter, clock, titles, problems } = createPresenter();
    presenter.show('line', message('down'), nobody);
    presenter.show('history', message('full'), nobody);
    await clock.advance(29_999);
    expect(titles).toEqual(['down']);
    await clock.advance(1);
    expect(titles).toEqual(['down', 'full']);
    expect(problems).toEqual([
      'Notifications cannot be shown: the program that shows them does not answer.',
    ]);
  });

  it('are a problem where the part for them is missing', async () => {
    const { presenter, clock, problems } = createPresenter(async () => {
      throw new Error("Cannot find package 'node-notifier'");
    });
    presenter.show('line', message('down'), nobody);
    presenter.show('history', message('full'), nobody);
    await clock.advance(0);
    expect(problems).toEqual([
      'Notifications cannot be shown: this installation has no part for them.',
    ]);
  });

  it('end with the program: no timer, nothing more shown, nothing more told', async () => {
    const { presenter, clock, titles, problems, answer } = createPresenter();
    presenter.show('line', message('down'), nobody);
    presenter.show('history', message('full'), nobody);
    await clock.advance(0);
    presenter.stop();
    expect(clock.pending()).toBe(0);
    await answer(noBus);
    expect(titles).toEqual(['down']);
    expect(problems).toEqual([]);
    presenter.show('line', message('down'), nobody);
    await clock.advance(0);
    expect(titles).toEqual(['down']);
  });
});
