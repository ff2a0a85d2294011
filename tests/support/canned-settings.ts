import type { SettingView } from '../../shared/contract/index.ts';

type Wanted = Pick<SettingView, 'path' | 'section' | 'title' | 'help' | 'schema' | 'value'> &
  Partial<SettingView>;

const setting = (wanted: Wanted): SettingView => ({
  unit: null,
  needsRestart: false,
  secret: false,
  default: wanted.value,
  overriddenBy: null,
  ...wanted,
});

/** One setting of each kind of control. */
export const cannedSettings = (): readonly SettingView[] => [
  setting({
    path: 'address.builtInSources',
    section: 'Address',
    title: 'Use the built-in sources',
    help: 'Off: only your own sources are asked.',
    schema: { type: 'boolean' },
    value: true,
  }),
  setting({
    path: 'address.sentinelSeconds',
    section: 'Address',
    title: 'Sentinel every',
    help: 'One STUN datagram each time; a different answer starts a full look at once. 0 switches it off.',
    unit: 'seconds',
    schema: { type: 'integer', minimum: 0, maximum: 3600 },
    value: 10,
  }),
  setting({
    path: 'address.ipv6Identity',
    section: 'Address',
    title: 'What identifies your IPv6 address',
    help: 'prefix: a new suffix inside the same delegated prefix is recorded, not told.',
    schema: { type: 'string', enum: ['prefix', 'address'] },
    value: 'prefix',
  }),
  setting({
    path: 'server.port',
    section: 'Server',
    title: 'Port',
    help: '0 takes any free one.',
    schema: { type: 'integer', minimum: 0, maximum: 65_535 },
    value: 9000,
    default: 8470,
    overriddenBy: 'IP_BEACON_SERVER__PORT',
  }),
  setting({
    path: 'server.allowedHosts',
    section: 'Server',
    title: 'Names it answers to',
    help: 'Host names people type to reach the page.',
    schema: { type: 'array', items: { type: 'string' } },
    value: [],
  }),
  setting({
    path: 'history.maxMegabytes',
    section: 'History',
    title: 'Largest size',
    help: 'When the history grows larger, its oldest readings and figures go first.',
    unit: 'MB',
    schema: { type: 'integer', minimum: 16, maximum: 4_096 },
    value: 256,
  }),
  setting({
    path: 'history.encryption',
    section: 'History',
    title: 'Encrypt the history',
    help: 'Without the passphrase or the key file nobody can read it, you included.',
    needsRestart: true,
    schema: { type: 'string', enum: ['off', 'passphrase', 'key-file'] },
    value: 'off',
  }),
  setting({
    path: 'backup.schedule',
    section: 'Backup',
    title: 'When',
    help: 'A cron expression: minute, hour, day of the month, month, day of the week. Empty: never.',
    schema: { type: 'string', maxLength: 100 },
    value: '30 3 * * *',
  }),
  setting({
    path: 'backup.folder',
    section: 'Backup',
    title: 'Folder',
    help: 'Empty: the folder "backups" beside the history. Another disk is better.',
    needsRestart: true,
    schema: { type: 'string', maxLength: 1_000 },
    value: '',
  }),
];
