import { expect, it } from 'vitest';
import { createStopping } from '../../../../../../electron/core/discord/command/stopping.ts';

it('calls back whoever still waits, once', () => {
  const stopping = createStopping();
  const called: string[] = [];
  const leave = stopping.onStop(() => called.push('left'));
  stopping.onStop(() => called.push('stayed'));
  leave();
  stopping.stop();
  stopping.stop();
  expect(called).toEqual(['stayed']);
});

it('calls back at once whoever comes too late', () => {
  const stopping = createStopping();
  stopping.stop();
  const called: string[] = [];
  stopping.onStop(() => called.push('late'));
  stopping.stop();
  expect(called).toEqual(['late']);
});
