import { describe, expect, it } from 'vitest';
import { historyCommand } from '../../../../../../electron/core/discord/commands/history.ts';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { answerLines, cardOf } from '../../../../../support/answer-text.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import { usualAnswers } from '../../../../../support/usual-answers.ts';

const usual = usualAnswers(scriptedNow);
const callOf = (script: CallScript = {}) =>
  scriptedCall({ answers: usual, commands, mask: 'full', ...script });
const lines = async (script: CallScript = {}) =>
  answerLines(await historyCommand.run(await callOf(script)));

const opened = async (script: CallScript) => {
  const run = historyCommand.actions?.['change']?.run;
  return run === undefined ? [] : answerLines(await run(await callOf(script)));
};

describe('/history', () => {
  it('shows the newest changes, each with when it was, what held before, and where it led', async () => {
    expect(await lines({ options: { count: 2 } })).toEqual([
      '# Changes of the address (plain)',
      'IPv6 changed from `2001:db8:4a07:1f00:3a3f:d876:76ad:14e4` to `2001:db8:4a08:1f00:b31b:5152:ef89:8dc0`',
      '- <t:1773195966:f> · <t:1773195966:R> · the one before held 4 d · Example Fibre GmbH · AS64496 · Graz, Austria',
      'IPv4 changed from `203.0.113.146` to `203.0.113.183`',
      '- <t:1773123839:f> · <t:1773123839:R> · the one before held 6 h 37 m · Example Fibre GmbH · AS64496 · Vienna, Austria',
      '---',
      '- 60 changes · Page 1 of 30',
      '> (Previous history(all,2,0)) | Next history(all,2,1)',
      '> (All history(all,2,0)) | IPv4 history(ipv4,2,0) | IPv6 history(ipv6,2,0)',
      '? See one change with its evidence history change(all,2,0)',
      '? 60: IPv6 · 2001:db8:4a08:1f00:b31b:5152:ef89:8dc0 · 11 Mar 2026, 03:26',
      '? 59: IPv4 · 203.0.113.183 · 10 Mar 2026, 07:23',
    ]);
  });

  it('has five on a page, and never more than ten', async () => {
    const counts = async (script: CallScript) =>
      cardOf(await historyCommand.run(await callOf(script))).choice?.options.length;
    expect(await counts({})).toBe(5);
    expect(await counts({ values: ['all', '50', '0'] })).toBe(10);
    expect(await counts({ values: ['all', '0', '0'] })).toBe(1);
  });

  it('keeps to one family, typed or pressed', async () => {
    const call = await callOf({ options: { family: 'ipv6' } });
    await historyCommand.run(call);
    expect(call.asked).toEqual([['history.changes', { family: 'ipv6', page: 0, pageSize: 5 }]]);
    expect((await lines({ values: ['ipv6', '3', '0'] })).slice(-5, -4)).toEqual([
      '> All history(all,3,0) | IPv4 history(ipv4,3,0) | (IPv6 history(ipv6,3,0))',
    ]);
  });

  it('shows the last page where a button leads behind it', async () => {
    expect((await lines({ values: ['ipv6', '10', '99'] })).slice(-9, -6)).toEqual([
      '- 15 changes · Page 2 of 2',
      '> Previous history(ipv6,10,0) | (Next history(ipv6,10,1))',
      '> All history(all,10,0) | IPv4 history(ipv4,10,0) | (IPv6 history(ipv6,10,0))',
    ]);
  });

  it('marks what is recorded and not told', async () => {
    const noted = (await lines({ values: ['ipv6', '10', '0'] })).filter((line) =>
      line.includes('not told'),
    );
    expect(noted[0]).toBe(
      '- <t:1772849255:f> · <t:1772849255:R> · the one before held 3 d 23 h · Example Fibre GmbH · AS64496 · Vienna, Austria · recorded, not told',
    );
  });

  it('says that there is none yet, of both families or of one', async () => {
    const none = { ...usual, 'history.changes': { items: [], total: 0 } };
    expect(await lines({ answers: none })).toEqual([
      '# Changes of the address (plain)',
      'No change has been seen yet. Each new address will stand here with its evidence.',
      '> Address ip()',
    ]);
    expect(await lines({ answers: none, options: { family: 'ipv4' } })).toEqual([
      '# Changes of the address (plain)',
      'This family has not changed yet.',
      '> All history(all,5,0) | (IPv4 history(ipv4,5,0)) | IPv6 history(ipv6,5,0)',
    ]);
  });

  it('says why it cannot be read', async () => {
    const failures = { 'history.changes': { code: 'refused', message: 'Closed.' } } as const;
    expect(await lines({ failures })).toEqual(['# The history could not be read (bad)', 'Closed.']);
    expect(await lines({ failures, language: 'de' })).toEqual([
      '# Der Verlauf konnte nicht gelesen werden (bad)',
      'Closed.',
    ]);
  });
});

describe('a change of /history', () => {
  it('tells before and after, when, who said so, and what followed', async () => {
    expect(await opened({ values: ['all', '5', '0'], chosen: ['58'] })).toEqual([
      '# Change 58 (plain)',
      'Your IPv4 address changed from `203.0.113.109` to `203.0.113.146` <t:1773100011:R>. It held for 1 d 6 h.',
      'Before: `203.0.113.109`',
      'After: `203.0.113.146`',
      'First seen: <t:1773099999:f> · <t:1773099999:R>',
      'Confirmed: <t:1773100011:f> · <t:1773100011:R>',
      'Held before: 1 d 6 h',
      'Provider: Example Fibre GmbH · AS64496',
      'Where: Vienna, Austria',
      '---',
      '**Evidence**',
      '✅ echo.example · HTTP · `203.0.113.146` · 38 ms',
      '✅ stun.example · STUN · `203.0.113.146` · 21 ms',
      '❌ trace.example · HTTP · Redirected elsewhere, which a sign-in page of a network does · 112 ms',
      '- The address was replaced <t:1773123839:f>. It had lasted 6 h 37 m.',
      '> Change before history(all,5,0,57) | Change after history(all,5,0,59) | Back history(all,5,0)',
    ]);
  });

  it('opens from a button beside another one, too', async () => {
    expect((await lines({ values: ['all', '5', '0', '60'] })).slice(-2)).toEqual([
      '- The address has stayed since.',
      '> Change before history(all,5,0,56) | (Change after history(all,5,0)) | Back history(all,5,0)',
    ]);
  });

  it('tells what the line was like then', async () => {
    const told = await opened({ values: ['all', '5', '0'], chosen: ['18'] });
    expect(told.filter((line) => line.includes('router'))).toEqual([
      "The router's outer address was `100.64.12.7` then; the provider shares the public one among several customers.",
    ]);
    const tunnelled = await opened({ values: ['all', '5', '0'], chosen: ['55'] });
    expect(tunnelled.filter((line) => line.includes('route'))).toEqual([
      "The default route went through wg0, so this was the address of the tunnel's other end.",
    ]);
  });

  it('names no before of the first one', async () => {
    const first = await opened({ values: ['all', '5', '0'], chosen: ['1'] });
    expect(first.slice(1, 4)).toEqual([
      'Your first IPv4 address, `203.0.113.37`, was confirmed <t:1768098139:R>.',
      'After: `203.0.113.37`',
      'First seen: <t:1768098127:f> · <t:1768098127:R>',
    ]);
  });

  it('says that its answers are not kept any more', async () => {
    const change = { ...usual['history.change']({ id: 58 }), evidence: [] };
    const told = await opened({
      answers: { ...usual, 'history.change': change },
      values: ['all', '5', '0'],
      chosen: ['58'],
    });
    expect(told.slice(9, 11)).toEqual(['---', '- The single answers are no longer kept.']);
  });

  it('is the list where nothing that is a number was chosen', async () => {
    expect((await opened({ values: ['all', '5', '0'], chosen: ['x'] }))[0]).toBe(
      '# Changes of the address (plain)',
    );
  });

  it('says that there is none of that number', async () => {
    const failures = {
      'history.change': { code: 'not-found', message: 'There is no change number 9.' },
    } as const;
    expect(await opened({ failures, chosen: ['9'] })).toEqual([
      '# The history could not be read (bad)',
      'There is no change number 9.',
    ]);
  });
});
