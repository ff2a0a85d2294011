import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { statusCommand } from '../../../../../../electron/core/discord/commands/status.ts';
import { answerLines, cardOf } from '../../../../../support/answer-text.ts';
import {
  degradedSnapshot,
  offlineSnapshot,
  pausedSnapshot,
  waitingSnapshot,
} from '../../../../../support/canned-snapshots.ts';
import { degradedStorage } from '../../../../../support/canned-storage.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import { usualAnswers } from '../../../../../support/usual-answers.ts';

const usual = usualAnswers(scriptedNow);
const answered = async (answers: CallScript['answers'] = {}, script: CallScript = {}) =>
  await statusCommand.run(
    await scriptedCall({ commands, ...script, answers: { ...usual, ...answers } }),
  );
const lines = async (answers: CallScript['answers'] = {}, script: CallScript = {}) =>
  answerLines(await answered(answers, script));
const toneWith = async (answers: CallScript['answers']) => cardOf(await answered(answers)).tone;

describe('/status', () => {
  it('says how the address, the line and the program are', async () => {
    expect(await lines()).toEqual([
      '# How things are (good)',
      '**IPv4** `203.0.•.•` · <t:1773222611:R>',
      '**IPv6** `2001:db8:4a7c:…` · <t:1773222611:R>',
      'Line: The line has been up for 1 d 2 h · answers in 18 ms',
      'Uptime today: 96.9%, 100% of the time known',
      'Last change: IPv4 changed from `198.51.•.•` to `203.0.•.•` · <t:1773222623:R>',
      '---',
      'Storage: Everything is being kept.',
      'Last backup: written <t:1773288131:R>',
      'Sources: 5 in use · 1 resting · 1 off',
      'Messages: all delivered',
      'Discord bots: 0 of 0 ready',
      'IP Beacon: version 1.2.3, running for 1 d 16 h',
      '> Refresh status() | Address ip() | History history() | Uptime uptime()',
      '> Check now check()',
    ]);
  });

  it('offers to resume in a pause only', async () => {
    expect((await lines({ 'snapshot.get': pausedSnapshot(scriptedNow) })).at(-1)).toBe(
      '> Check now check() | Resume resume()',
    );
  });

  it('says that nothing is known before the first look', async () => {
    const first = await lines({
      'snapshot.get': waitingSnapshot(scriptedNow),
      'history.series': [],
    });
    expect(first.slice(0, 6)).toEqual([
      '# How things are (notice)',
      '**IPv4** First look',
      '**IPv6** First look',
      'Line: Whether the line is up is not known yet',
      'Uptime today: nothing known yet',
      'Last change: No change has been seen yet.',
    ]);
  });

  it('tells no latency of a line that is down', async () => {
    expect((await lines({ 'snapshot.get': offlineSnapshot(scriptedNow) }))[4]).toBe(
      'Line: The line has been down for 3 m 20 s',
    );
  });

  it('names what does not go, without folders of the machine', async () => {
    const bad = await lines({
      'storage.get': degradedStorage(scriptedNow),
      'outbox.status': {
        waiting: 3,
        failed: 2,
        oldestAt: 1,
        disabled: [{ channel: 'discord:home', target: '1', why: 'Gone.', at: 1 }],
      },
    });
    expect(bad.slice(6, 12)).toEqual([
      '---',
      'Storage: The history can be read, not written',
      'Last backup: The last backup could not be written',
      'Sources: 5 in use · 1 resting · 1 off',
      'Messages: 3 waiting · 2 failed · places given up: 1',
      'Discord bots: 0 of 0 ready',
    ]);
    expect(bad.join('\n')).not.toContain('/home');
  });

  it('leaves a gap where a part does not answer', async () => {
    const error = { code: 'internal', message: 'No.' } as const;
    const gaps = await lines(
      {},
      {
        failures: {
          'history.series': error,
          'storage.get': error,
          'sources.list': error,
          'outbox.status': error,
          'discord.bots': error,
          'about.get': error,
        },
      },
    );
    expect(gaps.slice(4, 5)).toEqual(['Uptime today: not known']);
    expect(gaps.slice(7, 13)).toEqual([
      'Storage: not known',
      'Last backup: not known',
      'Sources: not known',
      'Messages: not known',
      'Discord bots: not known',
      'IP Beacon: version not known, running for 1 d 16 h',
    ]);
  });

  it('has the colour of what is worst', async () => {
    const storage = usual['storage.get'];
    expect({
      good: await toneWith({}),
      degradedLine: await toneWith({ 'snapshot.get': degradedSnapshot(scriptedNow) }),
      paused: await toneWith({ 'snapshot.get': pausedSnapshot(scriptedNow) }),
      offline: await toneWith({ 'snapshot.get': offlineSnapshot(scriptedNow) }),
      storage: await toneWith({ 'storage.get': degradedStorage(scriptedNow) }),
      backup: await toneWith({ 'storage.get': { ...storage, backupProblem: 'Full.' } }),
      outbox: await toneWith({
        'outbox.status': { waiting: 0, failed: 1, oldestAt: null, disabled: [] },
      }),
    }).toEqual({
      good: 'good',
      degradedLine: 'notice',
      paused: 'plain',
      offline: 'bad',
      storage: 'bad',
      backup: 'notice',
      outbox: 'notice',
    });
  });

  it('says so where nothing can be read', async () => {
    const failures = { 'snapshot.get': { code: 'internal', message: 'No.' } } as const;
    expect(await lines({}, { failures, language: 'de' })).toEqual([
      '# Der Zustand konnte nicht gelesen werden (bad)',
      'No.',
    ]);
  });
});
