import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { ipCommand } from '../../../../../../electron/core/discord/commands/ip.ts';
import type { Snapshot } from '../../../../../../shared/domain/snapshot.ts';
import { answerLines, cardOf } from '../../../../../support/answer-text.ts';
import {
  candidateSnapshot,
  confirmedSnapshot,
  egressSetSnapshot,
  ipv4OnlySnapshot,
  offlineSnapshot,
  pausedSnapshot,
  tunnelSnapshot,
  waitingSnapshot,
} from '../../../../../support/canned-snapshots.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';

const answered = async (snapshot: Snapshot, script: CallScript = {}) =>
  await ipCommand.run(
    await scriptedCall({ answers: { 'snapshot.get': snapshot }, commands, ...script }),
  );
const lines = async (snapshot: Snapshot, script: CallScript = {}) =>
  answerLines(await answered(snapshot, script));

const facts = [
  'Since: <t:1773222611:f> · <t:1773222611:R>',
  'Held for: 1 d 3 h',
  'Provider: Example Telecom AG · AS64500',
  'Where: Austria',
  'Evidence: 2 operators agree',
];
const buttons =
  '> Check now check() | Details ip details() | History history() | Mute 1 h alerts mute(60)';

describe('/ip', () => {
  it('says each address, since when, whose network and how sure that is', async () => {
    expect(await lines(confirmedSnapshot(scriptedNow), { mask: 'full' })).toEqual([
      '# Public address (good)',
      '**IPv4** `203.0.113.47`',
      ...facts,
      '**IPv6** `2001:db8:4a7c:1f00:5d3e:9b21:70ff:2c84`',
      ...facts,
      buttons,
    ]);
  });

  it('offers what the asker may do only', async () => {
    const check = commands.filter(({ name }) => name === 'check');
    const few = await answered(confirmedSnapshot(scriptedNow), { commands: check });
    expect(cardOf(few).buttons).toEqual([
      [
        {
          label: 'Check now',
          emoji: '🔄',
          look: 'primary',
          action: { command: 'check', action: '', values: [] },
        },
      ],
    ]);
    const none = await answered(confirmedSnapshot(scriptedNow), { commands: [] });
    expect(cardOf(none).buttons).toEqual([]);
  });

  it('offers to mute for an hour those who may', async () => {
    const [ip] = commands;
    if (ip === undefined) throw new Error('There are no commands.');
    const alerts = { ...ip, name: 'alerts', actions: { mute: { level: 'admin', run: ip.run } } };
    const snapshot = confirmedSnapshot(scriptedNow);
    const buttonsOf = async (level: 'operator' | 'admin') =>
      cardOf(await answered(snapshot, { commands: [alerts as never], level })).buttons;
    expect(await buttonsOf('operator')).toEqual([]);
    expect(await buttonsOf('admin')).toEqual([
      [
        {
          label: 'Mute 1 h',
          emoji: '🔕',
          look: 'secondary',
          action: { command: 'alerts', action: 'mute', values: ['60'] },
        },
      ],
    ]);
  });

  it('leaves a family out that the line never had, and names address translation', async () => {
    expect(await lines(ipv4OnlySnapshot(scriptedNow))).toEqual([
      '# Public address (good)',
      '**IPv4** `203.0.•.•`',
      ...facts,
      '- Carrier-grade NAT',
      buttons,
    ]);
  });

  it('says nothing of time nobody watched when the line is down', async () => {
    expect((await lines(offlineSnapshot(scriptedNow))).slice(0, 9)).toEqual([
      '# Public address (bad)',
      '⚠️ The line is down. The address below is the last one known; it may be another one when the line is back.',
      '**IPv4** `203.0.•.•`',
      'Since: <t:1773222611:f> · <t:1773222611:R>',
      'Held for: at least 1 d 1 h',
      'Last confirmed: <t:1773313331:R>',
      'Provider: Example Telecom AG · AS64500',
      'Where: Austria',
      'Evidence: No operator confirms it at the moment',
    ]);
  });

  it('says that it is paused, and until when', async () => {
    expect((await lines(pausedSnapshot(scriptedNow))).slice(0, 3)).toEqual([
      '# Public address (plain)',
      '⏸️ Watching is paused until <t:1773323891:f>.',
      '**IPv4** `203.0.•.•`',
    ]);
    const open = { ...pausedSnapshot(scriptedNow), pause: { since: 1, until: null } };
    expect((await lines(open))[1]).toBe('⏸️ Watching is paused until somebody resumes it.');
  });

  it('says that the first look is under way', async () => {
    expect(await lines(waitingSnapshot(scriptedNow))).toEqual([
      '# Public address (notice)',
      '**IPv4** First look',
      '**IPv6** First look',
      buttons,
    ]);
  });

  it('names several addresses at once, whatever they look like masked, with all their networks', async () => {
    const full = await lines(egressSetSnapshot(scriptedNow), { mask: 'full' });
    expect(full.slice(1, 8)).toEqual([
      '**IPv4** `203.0.113.47`, `203.0.113.48` and `203.0.113.112`',
      ...facts.slice(0, 2),
      'Provider: Example Telecom AG · AS64500; Second Networks Ltd · AS64501',
      'Where: Austria; Germany',
      'Evidence: 3 operators name these',
      '- Double NAT',
    ]);
    const half = await lines(egressSetSnapshot(scriptedNow));
    expect(half[1]).toBe('**IPv4** `203.0.•.•`');
  });

  it('tells of another address that waits, and of one that goes back and forth', async () => {
    expect((await lines(candidateSnapshot(scriptedNow))).slice(7, 9)).toEqual([
      '`198.51.•.•` is waiting for confirmation',
      'The address has been going back and forth since <t:1773319451:f>. It is told once, not every time.',
    ]);
  });

  it('keeps provider and place from those who see nothing of an address', async () => {
    expect((await lines(confirmedSnapshot(scriptedNow), { mask: 'hidden' })).slice(1, 5)).toEqual([
      '**IPv4** `•••`',
      ...facts.slice(0, 2),
      facts[4],
    ]);
  });

  it('speaks the language of the asker', async () => {
    expect((await lines(confirmedSnapshot(scriptedNow), { language: 'de' })).slice(0, 7)).toEqual([
      '# Öffentliche Adresse (good)',
      '**IPv4** `203.0.•.•`',
      'Seit: <t:1773222611:f> · <t:1773222611:R>',
      'Haltedauer: 1 d 3 h',
      'Anbieter: Example Telecom AG · AS64500',
      'Ort: Österreich',
      'Belege: 2 Betreiber stimmen überein',
    ]);
  });

  it('says why the address cannot be read, to the asker alone', async () => {
    const call = await scriptedCall({
      failures: { 'snapshot.get': { code: 'internal', message: 'It *broke*.', id: 'a1b2c3d4' } },
    });
    expect(await ipCommand.run(call)).toEqual({
      type: 'card',
      card: {
        tone: 'bad',
        title: 'The address could not be read',
        blocks: [
          {
            type: 'text',
            text: String.raw`It \*broke\*. The log has it under a1b2c3d4.`,
          },
        ],
      },
      visibility: 'private',
      outcome: 'failed',
    });
  });
});

describe('the details of /ip', () => {
  const details = async (snapshot: Snapshot, script: CallScript = {}) => {
    const call = await scriptedCall({ answers: { 'snapshot.get': snapshot }, commands, ...script });
    const run = ipCommand.actions?.['details']?.run;
    return run === undefined ? [] : answerLines(await run(call));
  };

  it('say what each source has answered, the names, and what the badges mean', async () => {
    expect((await details(tunnelSnapshot(scriptedNow))).slice(0, 12)).toEqual([
      '# Public address in detail (good)',
      '**IPv4** `203.0.•.•`',
      '✅ echo.example · HTTP · `203.0.•.•` · 38 ms',
      '✅ stun.example · STUN · `203.0.•.•` · 21 ms',
      '❌ trace.example · HTTP · Redirected elsewhere, which a sign-in page of a network does · 112 ms',
      'Names in the DNS: `….relay.example`',
      '**Through a tunnel**',
      "The interface wg0 carries the default route, so this is the address of the tunnel's other end, not that of your line.",
      '**VPN or proxy**',
      'This network is known for VPNs or proxies. What others see is its address, not that of your line.',
      '**Double NAT**',
      "Your router's outer address is `192.168.•.•`, so another router stands between it and the internet. A port opened here must be opened there too.",
    ]);
  });

  it('show names whole to those who see addresses whole, and to others not at all', async () => {
    const names = async (mask: 'full' | 'hidden') =>
      (await details(tunnelSnapshot(scriptedNow), { mask })).filter((line) =>
        line.startsWith('Names'),
      );
    expect(await names('full')).toEqual(['Names in the DNS: `203-0-113-47.dyn.relay.example`']);
    expect(await names('hidden')).toEqual([]);
  });

  it('lead back, and say when nobody was asked yet', async () => {
    expect(await details(waitingSnapshot(scriptedNow))).toEqual([
      '# Public address in detail (notice)',
      '**IPv4** First look',
      '- No source has been asked yet.',
      '**IPv6** First look',
      '- No source has been asked yet.',
      '> Address ip() | Check now check() | History history()',
    ]);
  });
});
