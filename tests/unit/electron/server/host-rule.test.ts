import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createHostRule,
  hostNameOf,
  hostSpelling,
  isSameOrigin,
} from '../../../../electron/server/host-rule.ts';

describe('hostNameOf', () => {
  it.each([
    ['localhost', 'localhost'],
    ['Beacon.Example.:8470', 'beacon.example'],
    ['[2001:DB8::1]:80', '[2001:db8::1]'],
    ['', null],
    [':80', null],
    ['a b', null],
    ['user@host', null],
    ['host/path', null],
    ['host:80:80', null],
    ['host:port', null],
    ['host,other', null],
    ['2001:db8::1', null],
  ])('reads %j as %j', (header, name) => {
    expect(hostNameOf(header)).toBe(name);
  });

  it('never gives a name that is not what stands before the port', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const name = hostNameOf(header);
        expect(name === null || header.toLowerCase().startsWith(name)).toBe(true);
      }),
    );
  });
});

describe('createHostRule', () => {
  it('answers to loopback, the bound address and the allowed names', () => {
    const isOurs = createHostRule('192.0.2.7', ['nas.home.arpa', '2001:db8::7']);
    expect(
      [
        'localhost',
        '127.0.0.1:1',
        '[::1]',
        '192.0.2.7',
        'nas.home.arpa:80',
        '[2001:db8::7]',
        '192.0.2.8',
      ].map((host) => isOurs(host, '192.0.2.7')),
    ).toEqual([true, true, true, true, true, true, false]);
  });

  it('answers, when it listens on all addresses, to the one the connection came in on', () => {
    const isOurs = createHostRule('::', []);
    expect(isOurs('192.0.2.9:8470', '::ffff:192.0.2.9')).toBe(true);
    expect(isOurs('[fe80::1]', 'fe80::1%eth0')).toBe(true);
    expect(isOurs('192.0.2.10', '::ffff:192.0.2.9')).toBe(false);
    expect(isOurs('0.0.0.0', '192.0.2.9')).toBe(false);
    expect(isOurs('192.0.2.9', undefined)).toBe(false);
  });

  it('never answers to a name that is not listed', () => {
    const isOurs = createHostRule('127.0.0.1', ['beacon.example']);
    fc.assert(
      fc.property(fc.domain(), (name) => {
        expect(isOurs(name, '127.0.0.1')).toBe(name === 'beacon.example');
      }),
    );
  });
});

it('spells addresses as they stand in a Host header', () => {
  expect(
    ['::1', '::ffff:192.0.2.1', 'FE80::1%eth0', '192.0.2.1', '[::1]', 'Name'].map(hostSpelling),
  ).toEqual(['[::1]', '192.0.2.1', '[fe80::1]', '192.0.2.1', '[::1]', 'name']);
});

describe('isSameOrigin', () => {
  it.each([
    ['http://127.0.0.1:8470', '127.0.0.1:8470', false, true],
    ['http://beacon.example', 'beacon.example', false, true],
    ['http://beacon.example', 'beacon.example:80', false, true],
    ['https://beacon.example', 'beacon.example:443', true, true],
    ['https://beacon.example', 'Beacon.example', false, true],
    ['http://beacon.example', 'beacon.example', true, false],
    ['http://127.0.0.1:8471', '127.0.0.1:8470', false, false],
    ['http://beacon.example:443', 'beacon.example', false, false],
    ['http://beacon.example/path', 'beacon.example', false, false],
    ['http://user@beacon.example', 'beacon.example', false, false],
    ['ftp://beacon.example', 'beacon.example', false, false],
    ['null', 'null', false, false],
    ['', '', false, false],
  ])('%s for Host %s (under TLS: %s) is %s', (origin, host, underTls, expected) => {
    expect(isSameOrigin(origin, host, underTls)).toBe(expected);
  });
});
