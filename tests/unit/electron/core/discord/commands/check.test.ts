import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../../../../../electron/core/discord/commands/check.ts';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import type { Snapshot } from '../../../../../../shared/domain/snapshot.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import {
  candidateSnapshot,
  confirmedSnapshot,
  pausedSnapshot,
  unknownSnapshot,
  waitingSnapshot,
} from '../../../../../support/canned-snapshots.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';

const before = { ...confirmedSnapshot(scriptedNow), lastChange: null };
const lines = async (after: Snapshot, script: CallScript = {}) => {
  const answers = { 'snapshot.get': confirmedSnapshot(scriptedNow), 'address.check': after };
  const call = await scriptedCall({ answers, commands, mask: 'full', ...script });
  return answerLines(await checkCommand.run(call));
};

describe('/check', () => {
  it('says what each source has answered, and that nothing has changed', async () => {
    const address6 = '2001:db8:4a7c:1f00:5d3e:9b21:70ff:2c84';
    expect(await lines(confirmedSnapshot(scriptedNow))).toEqual([
      '# Result of the check (good)',
      'The address has not changed.',
      '---',
      '**IPv4** `203.0.113.47`',
      '✅ echo.example · HTTP · `203.0.113.47` · 38 ms',
      '✅ stun.example · STUN · `203.0.113.47` · 21 ms',
      '❌ trace.example · HTTP · Redirected elsewhere, which a sign-in page of a network does · 112 ms',
      '- 2 of 3 sources answered',
      '---',
      `**IPv6** \`${address6}\``,
      `✅ echo.example · HTTP · \`${address6}\` · 38 ms`,
      `✅ stun.example · STUN · \`${address6}\` · 21 ms`,
      '❌ trace.example · HTTP · Redirected elsewhere, which a sign-in page of a network does · 112 ms',
      '- 2 of 3 sources answered',
      '> Check now check() | Address ip() | History history()',
    ]);
  });

  it('says what has changed since', async () => {
    const answers = { 'snapshot.get': before, 'address.check': confirmedSnapshot(scriptedNow) };
    expect((await lines(confirmedSnapshot(scriptedNow), { answers }))[1]).toBe(
      'Your IPv4 address changed from `198.51.100.23` to `203.0.113.47` <t:1773222623:R>. It held for 23 h 51 m.',
    );
  });

  it('says that another address waits for its confirmation', async () => {
    expect((await lines(candidateSnapshot(scriptedNow)))[1]).toBe(
      'A different address was seen. It counts as a change once two operators have said so twice.',
    );
  });

  it('says that too few have answered', async () => {
    const unknown = await lines(unknownSnapshot(scriptedNow), { language: 'de' });
    expect(unknown.slice(0, 7)).toEqual([
      '# Ergebnis der Prüfung (notice)',
      'Es haben zu wenige Quellen geantwortet, um sicher zu sein. Das heißt weder, dass sie gewechselt hat, noch, dass die Leitung ausgefallen ist.',
      '---',
      '**IPv4** `203.0.113.47`',
      '❌ echo.example · HTTP · Keine rechtzeitige Antwort · 5 s',
      '❌ dns.example · DNS · Nannte eine Adresse, die nicht öffentlich ist · 14 ms',
      '- 0 von 2 Quellen haben geantwortet',
    ]);
  });

  it('says that nobody could be asked', async () => {
    expect((await lines(waitingSnapshot(scriptedNow))).slice(2, 5)).toEqual([
      '---',
      '**IPv4** First look',
      '- No source has been asked yet.',
    ]);
  });

  it('does not end a pause, and says so', async () => {
    expect((await lines(pausedSnapshot(scriptedNow))).slice(-2)).toEqual([
      '- Watching is paused until <t:1773323891:f>.',
      '> Check now check() | Address ip() | History history() | Resume resume()',
    ]);
  });

  it('checks also where the state before cannot be read, and says why it cannot check', async () => {
    const error = { code: 'refused', message: 'It is being stopped.' } as const;
    expect((await lines(before, { failures: { 'snapshot.get': error } })).slice(0, 2)).toEqual([
      '# Result of the check (good)',
      'The address has not changed.',
    ]);
    expect(await lines(before, { failures: { 'address.check': error } })).toEqual([
      '# The check could not be made (bad)',
      'It is being stopped.',
    ]);
  });
});
