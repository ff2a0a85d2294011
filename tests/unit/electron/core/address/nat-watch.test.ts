import { describe, expect, it } from 'vitest';
import { watchNat } from '../../../../../electron/core/address/nat-watch.ts';
import { createSourceBook } from '../../../../../electron/core/address/source-book.ts';
import type { NatVerdict } from '../../../../../shared/domain/nat.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import {
  answers,
  createScriptedSources,
  errs,
  hangs,
  type Reply,
  sourceOf,
} from '../../../../support/scripted-sources.ts';

const hourMs = 3_600_000;
const router = sourceOf('router', { method: 'router', minIntervalSeconds: 60 });

function start(first: Reply) {
  const clock = createFakeClock();
  const state = { reply: first, ours: ['81.2.69.142'], enabled: true, isPaused: false };
  const book = createSourceBook(
    () => [{ definition: router, builtIn: true, enabled: state.enabled }],
    clock,
  );
  const sources = createScriptedSources(clock, () => state.reply);
  const verdicts: (NatVerdict | null)[] = [];
  const nat = watchNat({
    clock,
    book,
    ask: (source, signal) => {
      book.noteAsked(source.id);
      return sources.ask(source, signal);
    },
    publicAddresses: () => state.ours,
    isPaused: () => state.isPaused,
    onVerdict: (verdict) => void verdicts.push(verdict),
  });
  return { clock, state, nat, asked: sources.asked, last: () => verdicts.at(-1) };
}

const carrierGrade = { kind: 'carrier-grade', routerAddress: '100.64.7.7' };

describe('watchNat', () => {
  it('asks the router and names what lies between', async () => {
    const { clock, nat, last } = start(answers('100.64.7.7', 30));
    nat.look();
    expect(last()).toBeNull();
    await clock.advance(30);
    expect(last()).toEqual(carrierGrade);
  });

  it('asks again each hour, and keeps the verdict meanwhile', async () => {
    const { clock, nat, state, last, asked } = start(answers('100.64.7.7', 30));
    nat.look();
    await clock.advance(hourMs);
    expect([asked.length, last()]).toEqual([1, carrierGrade]);
    state.reply = answers('81.2.69.142', 30);
    await clock.advance(60);
    expect([asked.length, last()]).toEqual([2, { kind: 'none', routerAddress: '81.2.69.142' }]);
  });

  it('judges at once when the public address becomes known', async () => {
    const { clock, nat, state, last, asked } = start(answers('100.64.7.7', 30));
    state.ours = [];
    nat.look();
    await clock.advance(30);
    expect(last()).toBeNull();
    state.ours = ['81.2.69.142'];
    nat.judge();
    expect([asked.length, last()]).toEqual([1, carrierGrade]);
  });

  it('never compares a new address with what the router said before the change', async () => {
    const { clock, nat, state, last, asked } = start(answers('81.2.69.142', 30));
    nat.look();
    await clock.advance(10_000);
    state.ours = ['81.2.69.9'];
    state.reply = answers('81.2.69.9', 30);
    nat.look();
    expect(last()).toBeNull();
    await clock.advance(49_999);
    expect([asked.length, last()]).toEqual([1, null]);
    await clock.advance(60);
    expect([asked.length, last()]).toEqual([2, { kind: 'none', routerAddress: '81.2.69.9' }]);
  });

  it('drops an answer that a network change has overtaken', async () => {
    const { clock, nat, last } = start(answers('100.64.7.7', 3_000));
    nat.look();
    await clock.advance(1_000);
    nat.look();
    await clock.advance(5_000);
    expect(last()).toBeNull();
  });

  it('keeps its verdict in a pause, whatever was being asked, and asks nobody until it is told to look', async () => {
    const { clock, nat, state, last, asked } = start(answers('100.64.7.7', 30));
    nat.look();
    await clock.advance(hourMs - 10);
    state.reply = answers('81.2.69.142', 5_000);
    await clock.advance(1_000);
    state.isPaused = true;
    nat.pause();
    nat.refresh();
    await clock.advance(5 * hourMs);
    expect([asked.length, last(), clock.pending()]).toEqual([2, carrierGrade, 0]);
    state.isPaused = false;
    nat.look();
    await clock.advance(5_000);
    expect([asked.length, last()]).toEqual([3, { kind: 'none', routerAddress: '81.2.69.142' }]);
  });

  it('has no verdict when the router is silent', async () => {
    const { clock, nat, state, last } = start(answers('100.64.7.7', 30));
    nat.look();
    await clock.advance(hourMs);
    state.reply = hangs;
    await clock.advance(8_100);
    expect(last()).toBeNull();
  });

  it('has no verdict when the owner has switched the router off', async () => {
    const { clock, nat, state, last, asked } = start(answers('100.64.7.7', 30));
    nat.look();
    await clock.advance(10_000);
    state.enabled = false;
    nat.refresh();
    await clock.advance(hourMs);
    expect([asked.length, last()]).toEqual([1, null]);
  });

  it.each([
    ['while the router thinks', hangs],
    ['between two questions', errs(10)],
  ])('leaves nothing behind when it stops %s', async (_when, reply) => {
    const { clock, nat, asked } = start(reply);
    nat.look();
    await clock.advance(100);
    nat.stop();
    await clock.advance(0);
    expect(clock.pending()).toBe(0);
    nat.look();
    await clock.advance(2 * hourMs);
    expect([asked.length, clock.pending()]).toEqual([1, 0]);
  });
});
