import { describe, expect, it } from 'vitest';
import {
  createToasts,
  mostToasts,
  toastLifeMs,
} from '../../../../renderer/components/toast-store.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

function setUp() {
  const clock = createFakeClock();
  const toasts = createToasts((delayMs, run) => clock.schedule(delayMs, run));
  const shown = () => toasts.store.getState().toasts.map(({ text }) => text);
  return { clock, toasts, shown };
}

describe('what is told in passing', () => {
  it('goes by itself when there was time to read it', async () => {
    const { clock, toasts, shown } = setUp();
    toasts.tell({ text: 'Switched off.' });
    await clock.advance(toastLifeMs - 1);
    expect(shown()).toEqual(['Switched off.']);
    await clock.advance(1);
    expect(shown()).toEqual([]);
    expect(clock.pending()).toBe(0);
  });

  it('stays while somebody is at it, and has its whole time again after that', async () => {
    const { clock, toasts, shown } = setUp();
    toasts.tell({ text: 'Switched off.' });
    await clock.advance(toastLifeMs - 1);
    toasts.hold();
    toasts.tell({ text: 'Told meanwhile.' });
    await clock.advance(toastLifeMs * 10);
    expect(shown()).toEqual(['Switched off.', 'Told meanwhile.']);
    toasts.release();
    await clock.advance(toastLifeMs - 1);
    expect(shown()).toEqual(['Switched off.', 'Told meanwhile.']);
    await clock.advance(1);
    expect(shown()).toEqual([]);
  });

  it('starts no second timer when nothing was held', async () => {
    const { clock, toasts } = setUp();
    toasts.tell({ text: 'Switched off.' });
    toasts.release();
    expect(clock.pending()).toBe(1);
  });

  it('is a failure until it is dismissed', async () => {
    const { clock, toasts, shown } = setUp();
    const takeBack = toasts.tell({ text: 'It was refused.', tone: 'bad' });
    await clock.advance(toastLifeMs * 10);
    expect(shown()).toEqual(['It was refused.']);
    takeBack();
    expect(shown()).toEqual([]);
  });

  it('makes room for the newest, and leaves no timer of what it took away', () => {
    const { clock, toasts, shown } = setUp();
    for (const text of ['one', 'two', 'three', 'four', 'five']) toasts.tell({ text });
    expect(shown()).toEqual(['three', 'four', 'five']);
    expect(clock.pending()).toBe(mostToasts);
  });

  it('is dismissed once, whoever asks again', () => {
    const { clock, toasts, shown } = setUp();
    const takeBack = toasts.tell({ text: 'Switched off.' });
    takeBack();
    takeBack();
    expect([shown(), clock.pending()]).toEqual([[], 0]);
  });
});
