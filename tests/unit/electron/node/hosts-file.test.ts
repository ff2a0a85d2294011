import { expect, it } from 'vitest';
import { findInHosts } from '../../../../electron/node/hosts-file.ts';

const hosts = `# 10.0.0.1 echo
127.0.0.1 localhost
::1  localhost ip6-localhost
10.0.0.2\tnas Echo # the cellar
10.0.0.3 echo
nonsense echo
`;

it('gives the first address of the family, whatever the case and the comments', () =>
  expect([
    findInHosts(hosts, 'echo', 'ipv4'),
    findInHosts(hosts, 'LOCALHOST', 'ipv6'),
    findInHosts(hosts, 'echo', 'ipv6'),
    findInHosts(hosts, 'cellar', 'ipv4'),
  ]).toEqual(['10.0.0.2', '::1', null, null]));
