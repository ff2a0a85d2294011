import type { SettingView } from '../../shared/contract/index.ts';

/** One setting of each kind of control. */
export const cannedSettings = (): readonly SettingView[] => [
  {
    path: 'address.builtInSources',
    title: 'Use the built-in sources',
    help: 'Off: only your own sources are asked.',
    schema: { type: 'boolean' },
    value: true,
    default: true,
    overriddenBy: null,
  },
  {
    path: 'address.sentinelSeconds',
    title: 'Sentinel every',
    help: 'One STUN datagram each time; a different answer starts a full look at once. 0 switches it off.',
    schema: { type: 'integer', minimum: 0, maximum: 3600 },
    value: 10,
    default: 10,
    overriddenBy: null,
  },
  {
    path: 'address.ipv6Identity',
    title: 'What identifies your IPv6 address',
    help: 'prefix: a new suffix inside the same delegated prefix is recorded, not told.',
    schema: { type: 'string', enum: ['prefix', 'address'] },
    value: 'prefix',
    default: 'prefix',
    overriddenBy: null,
  },
  {
    path: 'server.port',
    title: 'Port',
    help: '0 takes any free one.',
    schema: { type: 'integer', minimum: 0, maximum: 65_535 },
    value: 9000,
    default: 8470,
    overriddenBy: 'IP_BEACON_SERVER__PORT',
  },
  {
    path: 'server.allowedHosts',
    title: 'Names it answers to',
    help: 'Host names people type to reach the page.',
    schema: { type: 'array', items: { type: 'string' } },
    value: [],
    default: [],
    overriddenBy: null,
  },
];
