import { describe, expect, it } from 'vitest';
import { sourcesCommand } from '../../../../../../electron/core/discord/commands/sources.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import { startCommand } from '../../../../../support/operating-command.ts';
import { observationOf } from '../../../../../support/operator-answers.ts';
import type { CallScript } from '../../../../../support/scripted-call.ts';

const start = () => startCommand(sourcesCommand);
const error = { code: 'refused', message: 'It is being stopped.' } as const;
const noPage = observationOf({ ok: false, error: { code: 'timeout', detail: 'no answer' } });

describe('/sources list', () => {
  it('says who is asked and how well they answer, not where they are', async () => {
    const { lines } = start();
    const shown = await lines({ level: 'member' });
    expect(shown.slice(0, 11)).toEqual([
      '# Sources (plain)',
      '✅ **echo-ipv4** · echo.example · HTTP · IPv4',
      '- In use · 99.6% good answers · usually 41 ms',
      '💤 **dns-ipv4** · dns.example · DNS · IPv4',
      '- Resting after failures · 31% good answers · usually 41 ms',
      '🟡 **stun-ipv4** · stun.example · STUN · IPv4',
      '- One trial is due · 99.6% good answers · usually 41 ms',
      '⚪ **trace-ipv4** · trace.example · HTTP · IPv4',
      '- Switched off · 99.6% good answers · usually 41 ms',
      '✅ **my-echo** · office.example · HTTP · IPv4',
      '- In use · Not asked yet',
    ]);
    expect(shown.join('\n')).not.toContain('a-rather-long-host-name');
    expect(shown).toContain('? my-echo: my-echo · In use');
    expect(shown).toContain(
      '> (List sources(list)) | Figures sources(stats) | Order sources(priority)',
    );
  });

  it('turns pages', async () => {
    const { answers, lines } = start();
    const [first] = answers['sources.list'];
    if (first === undefined) throw new Error('There is no source.');
    const many = Array.from({ length: 9 }, (_, index) => ({ ...first, id: `s${index}` }));
    const shown = await lines({
      answers: { ...answers, 'sources.list': many },
      values: ['list', '1'],
    });
    expect(shown.slice(1, 5)).toEqual([
      '✅ **s8** · echo.example · HTTP · IPv4',
      '- In use · 99.6% good answers · usually 41 ms',
      '- Page 2 of 2',
      '> Previous sources(list,0) | (Next sources(list,1))',
    ]);
  });

  it('says that there is none', async () => {
    const { answers, lines } = start();
    expect(await lines({ answers: { ...answers, 'sources.list': [] }, language: 'de' })).toEqual([
      '# Quellen (plain)',
      'Es gibt keine Quelle: Niemand kann nach der Adresse gefragt werden.',
      '> (Liste sources(list)) | Zahlen sources(stats) | Reihenfolge sources(priority)',
    ]);
  });
});

describe('/sources stats', () => {
  it('sums them up', async () => {
    const { lines } = start();
    expect((await lines({ subcommand: 'stats' })).slice(0, 6)).toEqual([
      '# How well the sources answer (plain)',
      'Switched on: 6 of 7',
      'Answered: 4,854 of 4,872',
      'Fastest: echo-ipv4 · 99.6% good answers · usually 41 ms',
      'Slowest: stun-ipv6 · 99.6% good answers · usually 41 ms',
      'Fewest good answers: dns-ipv4 · 31% good answers · usually 41 ms',
    ]);
  });

  it('tells more of one, with what the asker may do with it', async () => {
    const { lines } = start();
    const of = (level: CallScript['level'], id = 'dns-ipv4') =>
      lines({ subcommand: 'stats', options: { id }, ...(level !== undefined && { level }) });
    const shown = await of('member');
    expect(shown).toEqual([
      '# dns-ipv4, DNS, built in (notice)',
      '💤 Resting after failures · 31% good answers · usually 41 ms',
      'Operator: dns.example',
      'Kind: DNS',
      'Family: IPv4',
      'Answered: 809 of 812',
      'Last asked: <t:1760000000:R>',
      'Last error: No answer in time',
      '- At most every 10 s',
    ]);
    expect((await of('operator')).at(-1)).toBe('> Test it sources test(dns-ipv4)');
    expect((await of('admin')).at(-1)).toBe(
      '> Test it sources test(dns-ipv4) | Switch off sources disable(dns-ipv4)',
    );
    expect((await of('admin', 'my-echo')).at(-1)).toBe(
      '> Test it sources test(my-echo) | Switch off sources disable(my-echo) | Remove sources remove(my-echo)',
    );
    expect(await lines({ chosen: ['dns-ipv4'], level: 'member' }, 'pick')).toEqual(shown);
  });

  it('says that there is no such source', async () => {
    const { lines } = start();
    expect(await lines({ chosen: ['ca`ts'] }, 'pick')).toEqual([
      '# The sources could not be read (notice)',
      "There is no source `ca'ts`.",
    ]);
  });
});

describe('/sources priority', () => {
  it('says that nobody sets one, and in which order they are asked now', async () => {
    const { answers, lines } = start();
    const list = answers['sources.list'].map((source) =>
      source.id === 'stun-ipv4'
        ? { ...source, statistics: { ...source.statistics, latencyMs: 12, successRate: 0.5 } }
        : source,
    );
    const shown = await lines({
      subcommand: 'priority',
      answers: { ...answers, 'sources.list': list },
    });
    expect(shown.slice(0, 6)).toEqual([
      '# In which order the sources are asked (plain)',
      'There is no priority to set. Whoever is expected to give a good answer soonest is asked first, and that is learnt from each answer.',
      '---',
      '**IPv4**',
      String.raw`1\. **stun-ipv4** · expected after 24 ms · 50% good answers · usually 12 ms`,
      String.raw`2\. **echo-ipv4** · expected after 41 ms · 99.6% good answers · usually 41 ms`,
    ]);
    // Neither the one that rests nor the one that is switched off.
    expect(shown.join('\n')).not.toMatch(/dns-ipv4|trace-ipv4/);
  });
});

describe('/sources test', () => {
  it('asks one source, and says what it answers', async () => {
    const { answerOf } = start();
    const { call, answer } = await answerOf({ subcommand: 'test', options: { id: 'my-echo' } });
    expect(answerLines(answer)).toEqual([
      '# my-echo was asked (good)',
      '✅ office.example · HTTP · `203.0.113.47` · 43 ms',
      '> Test it sources test(my-echo)',
    ]);
    expect(call.asked).toEqual([['sources.test', { id: 'my-echo' }]]);
  });

  it('says that it gives none, or was not asked', async () => {
    const { answers, lines } = start();
    const silent = { ...answers, 'sources.test': noPage };
    expect((await lines({ answers: silent, values: ['my-echo'] }, 'test')).slice(0, 2)).toEqual([
      '# my-echo was asked (notice)',
      '❌ office.example · HTTP · No answer in time · 43 ms',
    ]);
    const failures = { 'sources.test': error } as const;
    expect(await lines({ failures, values: ['my-echo'] }, 'test')).toEqual([
      '# The source was not asked (bad)',
      'It is being stopped.',
    ]);
  });
});

describe('whoever may only look', () => {
  it('changes nothing', () => {
    const levels = Object.fromEntries([
      ...(sourcesCommand.subcommands ?? []).map(({ name, level }) => [name, level]),
      ...Object.entries(sourcesCommand.actions ?? {}).map(([name, { level }]) => [
        `button ${name}`,
        level,
      ]),
    ]);
    expect(levels).toEqual({
      list: undefined,
      stats: undefined,
      priority: undefined,
      test: 'operator',
      add: 'admin',
      remove: 'admin',
      enable: 'admin',
      disable: 'admin',
      'button pick': undefined,
      'button test': 'operator',
      'button form': 'admin',
      'button added': 'admin',
      'button enable': 'admin',
      'button disable': 'admin',
      'button remove': 'admin',
    });
  });
});

describe('what /sources proposes', () => {
  it('are those with which something would change', async () => {
    const { callOf } = start();
    const values = async (subcommand: string, typedSoFar = '') => {
      const asking = await callOf();
      const given = { ...asking, subcommand, option: 'id', typedSoFar };
      return ((await sourcesCommand.complete?.(given)) ?? []).map(({ value }) => value);
    };
    expect(await values('enable')).toEqual(['trace-ipv4']);
    expect(await values('disable', 'STUN')).toEqual(['stun-ipv4', 'stun-ipv6']);
    expect(await values('remove')).toEqual(['my-echo']);
    expect(await values('test')).toHaveLength(7);
  });

  it('is nothing while they cannot be read', async () => {
    const { callOf } = start();
    const asking = await callOf({ failures: { 'sources.list': error } });
    expect(await sourcesCommand.complete?.({ ...asking, option: 'id', typedSoFar: '' })).toEqual(
      [],
    );
  });
});
