import type { SourceDefinition } from '../sources/index.ts';

const unstated = 5;

const google = {
  operator: 'google.com',
  minIntervalSeconds: unstated,
  termsUrl: 'https://policies.google.com/terms',
};

const cloudflare = {
  operator: 'cloudflare.com',
  minIntervalSeconds: unstated,
  termsUrl: 'https://developers.cloudflare.com/realtime/turn/',
};

// The default of Nextcloud Talk: https://nextcloud-talk.readthedocs.io/en/latest/TURN/
const nextcloud = {
  operator: 'nextcloud.com',
  minIntervalSeconds: 30,
  termsUrl: 'https://nextcloud-talk.readthedocs.io/en/latest/TURN/',
};

const sipgate = {
  operator: 'sipgate.de',
  minIntervalSeconds: 30,
  termsUrl: 'https://www.sipgate.de',
};

/**
 * STUN servers. Whether a name has an IPv6 address is its operator's to change; one without it says so in the
 * evidence (`name-not-found`) and counts for nothing.
 */
export const builtInStunSources: readonly SourceDefinition[] = [
  {
    ...google,
    id: 'google-stun-v4',
    kind: 'stun',
    family: 'ipv4',
    server: 'stun.l.google.com:19302',
  },
  {
    ...google,
    id: 'google-stun-v6',
    kind: 'stun',
    family: 'ipv6',
    server: 'stun.l.google.com:19302',
  },
  {
    ...cloudflare,
    id: 'cloudflare-stun-v4',
    kind: 'stun',
    family: 'ipv4',
    server: 'stun.cloudflare.com:3478',
  },
  {
    ...cloudflare,
    id: 'cloudflare-stun-v6',
    kind: 'stun',
    family: 'ipv6',
    server: 'stun.cloudflare.com:3478',
  },
  {
    ...nextcloud,
    id: 'nextcloud-stun-v4',
    kind: 'stun',
    family: 'ipv4',
    server: 'stun.nextcloud.com:3478',
  },
  {
    ...nextcloud,
    id: 'nextcloud-stun-v6',
    kind: 'stun',
    family: 'ipv6',
    server: 'stun.nextcloud.com:3478',
  },
  {
    ...sipgate,
    id: 'sipgate-stun-v4',
    kind: 'stun',
    family: 'ipv4',
    server: 'stun.sipgate.net:3478',
  },
];
