import { describe, expect, it } from 'vitest';
import { sourcesCommand } from '../../../../../../electron/core/discord/commands/sources.ts';
import { answerLines, formOf } from '../../../../../support/answer-text.ts';
import { startCommand } from '../../../../../support/operating-command.ts';
import { observationOf } from '../../../../../support/operator-answers.ts';
import type { CallScript } from '../../../../../support/scripted-call.ts';

function start() {
  const started = startCommand(sourcesCommand);
  return { ...started, own: () => started.world.values['address.sources'] };
}

const error = { code: 'refused', message: 'It is being stopped.' } as const;
const typedPage = { id: 'my-page', operator: 'b.example', url: 'https://b.example/ip' };
const noPage = observationOf({ ok: false, error: { code: 'timeout', detail: 'no answer' } });

describe('/sources add', () => {
  it.each([
    ['http-text', ['id', 'operator', 'url', 'minIntervalSeconds']],
    ['http-json', ['id', 'operator', 'url', 'field', 'minIntervalSeconds']],
    ['http-trace', ['id', 'operator', 'url', 'field', 'minIntervalSeconds']],
    ['dns', ['id', 'operator', 'server', 'name', 'type']],
    ['stun', ['id', 'operator', 'server', 'minIntervalSeconds']],
    ['router', ['id', 'operator', 'minIntervalSeconds']],
    ['interface', ['id', 'operator', 'interface']],
  ])('asks in a form what a source of the kind %s needs', async (kind, fields) => {
    const { answerOf } = start();
    const { answer } = await answerOf({ subcommand: 'add', options: { kind, family: 'ipv6' } });
    const [head, ...asked] = formOf(answer);
    expect(head).toMatch(new RegExp(`^New source: .+: sources added\\(${kind},ipv6\\)$`));
    expect(asked.map((line) => line.split(':')[0])).toEqual(fields);
  });

  it('opens it again with a button, for IPv4 where nothing is said', async () => {
    const { answerOf } = start();
    const again = await answerOf({ values: ['dns', 'ipv6'] }, 'form');
    expect(formOf(again.answer)[0]).toBe('New source: DNS: sources added(dns,ipv6)');
    const typed = await answerOf({ subcommand: 'add', options: { kind: 'stun' } });
    expect(formOf(typed.answer).slice(0, 2)).toEqual([
      'New source: STUN: sources added(stun,ipv4)',
      'id: Short name (required, 64)',
    ]);
  });

  it('adds what has answered, behind those there are, and offers to take it back', async () => {
    const { answerOf, own } = start();
    const before = own();
    const { call, answer } = await answerOf(
      { values: ['http-text', 'ipv4'], typed: { ...typedPage, minIntervalSeconds: ' 60 ' } },
      'added',
    );
    expect(answerLines(answer)).toEqual([
      '# The source is added (good)',
      '✅ office.example · HTTP · `203.0.113.47` · 43 ms',
      '- It is asked from the next look on.',
      '> Undo config undo(2,3)',
    ]);
    const definition = {
      kind: 'http-text',
      family: 'ipv4',
      ...typedPage,
      minIntervalSeconds: 60,
    };
    expect(call.asked[0]).toEqual(['sources.tryOut', { definition }]);
    const all = [...(Array.isArray(before) ? before : []), definition];
    expect(own()).toEqual(all);
    expect(call.asked[2]).toEqual([
      'settings.set',
      { path: 'address.sources', value: all, before },
    ]);
  });

  it('gives on what was typed as it is where it is no number, for the core to refuse', async () => {
    const { answerOf } = start();
    const typed = { id: 'd', operator: 'o', server: 's:53', name: 'n', type: ' txt ' };
    const { call } = await answerOf({ values: ['dns', 'ipv4'], typed }, 'added');
    expect(call.asked[0]).toEqual([
      'sources.tryOut',
      { definition: { kind: 'dns', family: 'ipv4', ...typed, type: 'TXT' } },
    ]);
    const wrong = await answerOf(
      { values: ['router', 'ipv4'], typed: { id: 'r', operator: 'o', minIntervalSeconds: 'x' } },
      'added',
    );
    expect(wrong.call.asked[0]).toEqual([
      'sources.tryOut',
      {
        definition: {
          kind: 'router',
          family: 'ipv4',
          id: 'r',
          operator: 'o',
          minIntervalSeconds: 'x',
        },
      },
    ]);
  });

  it('adds nothing that gives no address, is no source, or is not taken', async () => {
    const { answers, lines, own } = start();
    const before = own();
    const added = (script: CallScript) =>
      lines({ values: ['http-text', 'ipv4'], typed: typedPage, ...script }, 'added');
    const again = '> Fill in again sources form(http-text,ipv4)';
    expect(await added({ answers: { ...answers, 'sources.tryOut': noPage } })).toEqual([
      '# The source was not added (notice)',
      'It was asked once and gave no address. Mend it, or add it on the page of IP Beacon all the same.',
      '❌ office.example · HTTP · No answer in time · 43 ms',
      again,
    ]);
    expect(await added({ failures: { 'sources.tryOut': error } })).toEqual([
      '# The source was not added (bad)',
      'It is being stopped.',
      again,
    ]);
    expect((await added({ failures: { 'settings.get': error } }))[1]).toBe(error.message);
    expect((await added({ failures: { 'settings.set': error } }))[1]).toBe(error.message);
    expect(own()).toBe(before);
  });
});

describe('/sources enable, disable, remove', () => {
  it('switches a source, by command and by button, and offers to take it back', async () => {
    const { answerOf } = start();
    const off = await answerOf({ subcommand: 'disable', options: { id: 'echo-ipv4' } });
    expect(answerLines(off.answer)).toEqual([
      '# echo-ipv4 is switched off (good)',
      'It is not asked any more. An address counts as sure only as long as enough others answer.',
      '> Undo config undo(2,3)',
    ]);
    expect(off.call.asked[1]).toEqual(['sources.setEnabled', { id: 'echo-ipv4', enabled: false }]);
    const on = await answerOf({ values: ['trace-ipv4'] }, 'enable');
    expect(answerLines(on.answer).slice(0, 2)).toEqual([
      '# trace-ipv4 is switched on (good)',
      'It is asked again from the next look on.',
    ]);
    expect(on.call.asked[1]).toEqual(['sources.setEnabled', { id: 'trace-ipv4', enabled: true }]);
  });

  it('says that it was so already, and saves nothing', async () => {
    const { world, lines } = start();
    expect(await lines({ subcommand: 'enable', options: { id: 'echo-ipv4' } })).toEqual([
      '# echo-ipv4 is switched on (notice)',
      'It was so already.',
    ]);
    expect(world.revisions).toHaveLength(2);
  });

  it('removes one of the owner’s own', async () => {
    const { answerOf, own } = start();
    const before = own();
    const removed = await answerOf({ subcommand: 'remove', options: { id: 'my-echo' } });
    expect(removed.call.asked[2]).toEqual([
      'settings.set',
      { path: 'address.sources', value: [], before },
    ]);
    expect(answerLines(removed.answer)).toEqual([
      '# my-echo is removed (good)',
      'What it has said stays in the history.',
      '> Undo config undo(2,3)',
    ]);
    expect(own()).toEqual([]);
  });

  it('does not remove what is built in', async () => {
    const { lines, own } = start();
    const before = own();
    expect(await lines({ values: ['echo-ipv4'] }, 'remove')).toEqual([
      '# The source was not removed (notice)',
      'It is built in. You can switch it off.',
      '> Switch off sources disable(echo-ipv4)',
    ]);
    expect(own()).toBe(before);
  });

  it('says what could not be done, and why', async () => {
    const { lines } = start();
    const failures = { 'sources.setEnabled': error, 'settings.set': error } as const;
    expect(await lines({ failures, values: ['echo-ipv4'] }, 'disable')).toEqual([
      '# The source stays as it is (bad)',
      'It is being stopped.',
    ]);
    expect((await lines({ failures, values: ['my-echo'] }, 'remove'))[1]).toBe(error.message);
    expect((await lines({ values: ['gone'] }, 'enable'))[1]).toBe('There is no source `gone`.');
    const unread = { 'sources.list': error } as const;
    expect((await lines({ failures: unread }))[0]).toBe('# The sources could not be read (bad)');
    expect((await lines({ failures: unread, values: ['a'] }, 'remove'))[1]).toBe(error.message);
  });
});
