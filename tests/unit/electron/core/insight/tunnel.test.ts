import { describe, expect, it } from 'vitest';
import { interfaceOf, isTunnel, tunnelOf } from '../../../../../electron/core/insight/tunnel.ts';

const route = (interfaceName: string, kind: string | null = null, address = '10.8.0.2') => ({
  interfaceName,
  kind,
  address,
});

describe('an interface that carries the default route', () => {
  it.each([
    'tun0',
    'tun',
    'utun4',
    'wg0',
    'wg-mullvad',
    'tap0',
    'ipsec0',
    'gif0',
    'NordLynx',
    'ProtonVPN',
    'proton0',
    'Mullvad',
    'OpenVPN TAP-Windows6',
    'OpenVPN Wintun',
    'WireGuard Tunnel',
    'Tailscale',
    'tailscale0',
    'CloudflareWARP',
    'ZeroTier One [8056c2e21c000001]',
    'ztabcdef12',
    'my-vpn',
    'vpn1',
    'surfshark_wg',
    'he-ipv6',
  ])('is a tunnel by the name %s', (name) => {
    expect(isTunnel(route(name))).toBe(true);
  });

  it.each([
    'eth0',
    'en0',
    'enp3s0',
    'wlan0',
    'wlp2s0',
    'Wi-Fi',
    'Ethernet 2',
    'Local Area Connection* 3',
    'vEthernet (Default Switch)',
    'wwan0',
    'rmnet_data0',
    'br0',
    'br-lan',
    'docker0',
    'bond0',
    'bridge100',
    'ppp0',
    'pppoe-wan',
    'usb0',
    'wwp0s20u4',
    'tunnelbroker-office-lan',
    'Tuner',
  ])('is no tunnel by the name %s', (name) => {
    expect(isTunnel(route(name))).toBe(false);
  });

  it.each([
    ['se-got', 'wireguard', true],
    ['office', 'tun', true],
    ['office', 'tap', true],
    ['sit1', 'sit', true],
    ['gre1', 'gre', true],
    ['ppp0', 'ppp', false],
    ['wlan0', 'wlan', false],
    ['enp3s0', 'ethernet', false],
    ['wwan0', 'other', false],
  ])('called %s is judged by what the system says of it: %s', (name, kind, is) => {
    expect(isTunnel(route(name, kind))).toBe(is);
  });

  it('is no tunnel when a container without rights has its network by it', () => {
    expect(isTunnel(route('tap0', 'tap', '10.0.2.100'))).toBe(false);
    expect(isTunnel(route('tap0', 'tap', '10.0.3.100'))).toBe(true);
  });

  it('is named in what is known', () => {
    expect(tunnelOf(route('wg0', 'wireguard'))).toEqual({ interfaceName: 'wg0' });
    expect(tunnelOf(route('eth0', 'ethernet'))).toBeNull();
    expect(tunnelOf(null)).toBeNull();
  });
});

describe('the interface of an address', () => {
  const all = (['eth0 10.0.0.5', 'wg0 10.8.0.2', 'a 10.9.9.9', 'b 10.9.9.9'] as const).map(
    (text) => {
      const [interfaceName = '', address = ''] = text.split(' ');
      return { interfaceName, address, family: 'ipv4' as const, internal: false };
    },
  );

  it.each([
    ['10.8.0.2', 'wg0'],
    ['10.0.0.5', 'eth0'],
    ['10.1.1.1', null],
    ['10.9.9.9', null],
  ])('%s is %j', (address, name) => {
    expect(interfaceOf(address, all)).toBe(name);
  });
});
