import { describe, expect, it } from 'vitest';
import { aboutCommand } from '../../../../../../electron/core/discord/commands/about.ts';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import { usualAnswers } from '../../../../../support/usual-answers.ts';

const usual = usualAnswers(scriptedNow);
const lines = async (script: CallScript = {}) =>
  answerLines(await aboutCommand.run(await scriptedCall({ answers: usual, commands, ...script })));

describe('/about', () => {
  it('says which version runs, how, since when and with whose data', async () => {
    expect(await lines()).toEqual([
      '# IP Beacon (plain)',
      'Watches the public address and the line, and tells when they change.',
      'Version: 1.2.3',
      'Runs as: a server',
      'Started by: the system, as a service',
      'Started: <t:1773176531:R>',
      '---',
      '- Providers and places are looked up on this machine, in this data:',
      '- Networks of 2026-01-01 (CC0)',
      '- Cities (CC BY 4.0)',
      '> Networks https://networks.example | Cities https://cities.example',
      '> Status status() | Address ip()',
    ]);
  });

  it('names no folder of the machine', async () => {
    expect((await lines()).join('\n')).not.toContain('/home');
  });

  it('links to no page without a certificate', async () => {
    const insight = {
      data: [{ title: 'Old', url: 'http://old.example', licence: 'CC0', madeOn: null }],
      city: { state: 'off' as const, problem: null },
    };
    expect((await lines({ answers: { ...usual, 'insight.about': insight } })).slice(-2)).toEqual([
      '- Old (CC0)',
      '> Status status() | Address ip()',
    ]);
  });

  it('leaves out what does not answer', async () => {
    const error = { code: 'internal', message: 'No.' } as const;
    const failures = { 'snapshot.get': error, 'insight.about': error };
    expect(await lines({ failures, language: 'de' })).toEqual([
      '# IP Beacon (plain)',
      'Beobachtet die öffentliche Adresse und die Leitung und meldet, wenn sich daran etwas ändert.',
      'Version: 1.2.3',
      'Läuft als: ein Server',
      'Gestartet von: dem System, als Dienst',
      '> Zustand status() | Adresse ip()',
    ]);
    expect(await lines({ failures: { 'about.get': error } })).toEqual([
      '# Nothing about IP Beacon could be read (bad)',
      'No.',
    ]);
  });
});
