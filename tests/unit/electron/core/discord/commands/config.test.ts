import { describe, expect, it } from 'vitest';
import { configCommand } from '../../../../../../electron/core/discord/commands/config.ts';
import { startCommand } from '../../../../../support/operating-command.ts';
import type { CallScript } from '../../../../../support/scripted-call.ts';

function start() {
  const started = startCommand(configCommand);
  const set = (path: string, value: string, script: CallScript = {}) =>
    started.lines({ subcommand: 'set', options: { path, value }, ...script });
  return { ...started, set };
}

const show = (path: string): CallScript => ({ subcommand: 'show', options: { path } });
const error = { code: 'refused', message: 'It is being stopped.' } as const;
const secret =
  'Secrets cannot be set here: what is typed into Discord is no secret any more. Set it on the page of IP Beacon.';
const ownerOnly = 'Only the owner may change that: it decides what everybody else may do.';

describe('/config show', () => {
  it('says what a setting is, what it would be by itself, and what it may be', async () => {
    const { lines } = start();
    expect(await lines(show('address.ipv6Identity'))).toEqual([
      '# What identifies your IPv6 address (plain)',
      '**The delegated prefix (`prefix`)**',
      '- Default: The delegated prefix (`prefix`)',
      'Devices change the end of their IPv6 address by themselves; the prefix in front is what your provider gives you.',
      '`prefix` · The delegated prefix',
      '`address` · The whole address',
      '- `address.ipv6Identity`',
      '> Back config(list,address)',
    ]);
  });

  it('says so in the asker’s language', async () => {
    const { lines } = start();
    expect((await lines({ ...show('address.lookSeconds'), language: 'de' })).slice(0, 3)).toEqual([
      '# Abstand der vollständigen Abfragen (plain)',
      '**300 Sekunden**',
      '- Standard: 300 Sekunden',
    ]);
  });

  it('shows no address whole where half is shown', async () => {
    const { lines } = start();
    const [, value] = await lines({ ...show('address.sources'), mask: 'half' });
    expect(value).toContain('"url":"https://203.0.•.•/ip"');
  });

  it('says of a secret only whether it is set, and that it is not set here', async () => {
    const { lines } = start();
    const shown = await lines(show('discord.tokens'));
    expect(shown.slice(1)).toEqual([
      '**Set**',
      '- Default: Not set',
      'The token of each bot, by its name. Whoever has it is the bot.',
      `- \`discord.tokens\` · ${secret}`,
      '> Back config(list,discord)',
    ]);
  });

  it('names what was probably meant', async () => {
    const { lines } = start();
    expect(await lines(show('address.lookSecond'))).toEqual([
      '# The settings could not be read (notice)',
      'There is no setting `address.lookSecond`. Did you mean `address.lookSeconds`?',
    ]);
    expect((await lines(show('cats')))[1]).toBe('There is no setting `cats`.');
  });

  it('says why it cannot be read', async () => {
    const { lines } = start();
    expect(await lines({ ...show('log.level'), failures: { 'settings.get': error } })).toEqual([
      '# The settings could not be read (bad)',
      'It is being stopped.',
    ]);
  });
});

describe('/config set', () => {
  it('saves a value, and offers to take it back', async () => {
    const { world, set } = start();
    expect(await set('address.lookSeconds', ' 600 ')).toEqual([
      '# Full look interval: saved (good)',
      '300 seconds → **600 seconds**',
      '- `address.lookSeconds`',
      '> Undo config undo(2,3) | Show it config(show,address.lookSeconds)',
    ]);
    expect(world.values['address.lookSeconds']).toBe(600);
  });

  it.each([
    ['insight.reverseDns', 'yes', true],
    ['insight.reverseDns', 'ON', true],
    ['address.builtInSources', 'false', false],
    ['address.ipv6Identity', 'The whole ADDRESS', 'address'],
    ['address.accept', '["10.0.0.0/8"]', ['10.0.0.0/8']],
    ['backup.folder', ' /srv/backups ', '/srv/backups'],
    ['backup.schedule', '""', ''],
  ])('reads %s %s as its schema asks', async (path, value, expected) => {
    const { world, set } = start();
    expect((await set(path, value))[0]).toMatch(/saved.* \(good\)$/);
    expect(world.values[path]).toEqual(expected);
  });

  it('reads on and off in the asker’s language', async () => {
    const { world, set } = start();
    await set('insight.reverseDns', 'an', { language: 'de' });
    expect(world.values['insight.reverseDns']).toBe(true);
  });

  it.each([
    ['insight.reverseDns', 'perhaps', 'The value must be on or off.'],
    ['address.lookSeconds', '10 minutes', 'The value must be a number, such as 30.'],
    ['address.ipv6Identity', 'both', 'The value must be one of those that /config show lists.'],
    ['address.accept', '10.0.0.0/8', 'The value must be JSON, such as ["one", "two"].'],
    ['address.lookSeconds', '300', 'It has that value already.'],
    ['discord.tokens', '{"home":"stolen"}', secret],
    ['discord.bots', '[]', ownerOnly],
    [
      'address.lookSecond',
      '1',
      'There is no setting `address.lookSecond`. Did you mean `address.lookSeconds`?',
    ],
  ])('does not save %s %s', async (path, value, why) => {
    const { world, set } = start();
    const before = world.values;
    expect((await set(path, value))[1]).toBe(why);
    expect(world.values).toBe(before);
  });

  it('lets the owner alone say who may do what', async () => {
    const { world, set } = start();
    await set('discord.bots', '[{"id":"home"}]', { level: 'owner' });
    expect(world.values['discord.bots']).toEqual([{ id: 'home' }]);
  });

  it('takes no secret from the owner either', async () => {
    const { set } = start();
    expect((await set('discord.tokens', '{}', { level: 'owner' }))[1]).toBe(secret);
  });

  it('says a refusal as it comes', async () => {
    const { set } = start();
    const message = 'address.lookSeconds must be at least 30, not 5.';
    const failures = { 'settings.set': { code: 'refused', message } } as const;
    expect(await set('address.lookSeconds', '5', { failures })).toEqual([
      '# Nothing was changed (bad)',
      message,
    ]);
  });

  it('keeps what is typed out of the command log', () => {
    const subcommand = configCommand.subcommands?.find(({ name }) => name === 'set');
    const secrets = subcommand?.options.filter(({ isSecret }) => isSecret).map(({ name }) => name);
    expect(secrets).toEqual(['value']);
  });

  it('says that a setting is in force at the next start only', async () => {
    const { set } = start();
    expect((await set('server.port', '9000'))[0]).toBe(
      '# Port: saved, in force at the next start (good)',
    );
  });
});

describe('/config list', () => {
  it('begins with the sections', async () => {
    const { lines } = start();
    const shown = await lines({ subcommand: 'list' });
    expect(shown.slice(0, 3)).toEqual([
      '# Settings (plain)',
      '**Address** `address` · 9',
      '**Networks and places** `insight` · 2',
    ]);
    expect(shown).toContain('? address: Address');
  });

  it('lists the settings of one, a page at a time, however it was chosen', async () => {
    const { lines } = start();
    const first = await lines({ chosen: ['address'] }, 'list');
    expect(first.slice(0, 9)).toEqual([
      '# Settings · Address (plain)',
      '**Use the built-in sources** `address.builtInSources`',
      'On',
      '**Switched-off sources** `address.disabledSources`',
      'none',
      '**Your own sources** `address.sources`',
      '`[{"id":"my-echo","operator":"office.example","kind":"http-t…`',
      '**Special prefixes that count as outside** `address.accept`',
      '`["198.51.100.0/24"]`',
    ]);
    expect(await lines({ subcommand: 'list', options: { section: 'address' } })).toEqual(first);
    expect(await lines({ values: ['list', 'address', '1'] })).toEqual([
      '# Settings · Address (plain)',
      '**Flap window** `address.flapWindowMinutes`',
      '30 minutes',
      '- Page 2 of 2',
      '> Previous config(list,address,0) | (Next config(list,address,1))',
      '> Back config()',
      '? See one setting config show()',
      '? address.flapWindowMinutes: Flap window',
    ]);
  });

  it('opens the setting that is chosen', async () => {
    const { lines } = start();
    expect((await lines({ chosen: ['log.level'] }, 'show'))[0]).toMatch(/^# .+ \(plain\)$/);
    expect(await lines({ values: ['show', 'log.level'] })).toEqual(
      await lines({ chosen: ['log.level'] }, 'show'),
    );
  });

  it('says why it cannot be read', async () => {
    const { lines } = start();
    expect((await lines({ failures: { 'settings.get': error } }))[0]).toBe(
      '# The settings could not be read (bad)',
    );
  });
});

describe('what /config proposes', () => {
  it('are paths by what they are called, to be set no secrets', async () => {
    const { callOf } = start();
    const complete = async (subcommand: string, option: string, typedSoFar: string) => {
      const asking = await callOf();
      return await configCommand.complete?.({ ...asking, subcommand, option, typedSoFar });
    };
    expect(await complete('show', 'path', 'look inter')).toEqual([
      { name: 'address.lookSeconds · Full look interval', value: 'address.lookSeconds' },
    ]);
    expect(await complete('show', 'path', 'TOKENS')).toHaveLength(1);
    expect(await complete('set', 'path', 'tokens')).toEqual([]);
    expect(await complete('list', 'section', 'netw')).toEqual([
      { name: 'Networks and places', value: 'insight' },
    ]);
    expect(await complete('show', 'path', '')).toHaveLength(25);
  });

  it('is nothing while the settings cannot be read', async () => {
    const { callOf } = start();
    const asking = await callOf({ failures: { 'settings.get': error } });
    expect(await configCommand.complete?.({ ...asking, option: 'path', typedSoFar: '' })).toEqual(
      [],
    );
  });
});
