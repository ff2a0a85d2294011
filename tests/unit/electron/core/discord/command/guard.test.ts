import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGuard, guardAll } from '../../../../../../electron/core/discord/command/guard.ts';

const ipv4 = '81.2.69.143';
const ipv6 = '2001:db8:4a7c:1200::1f';
const guard = createGuard([ipv4, ipv6]);

describe('the guard', () => {
  it.each([
    ['Now 81.2.69.143.', 'Now 81.2.•.•.'],
    ['somebody else: 198.51.100.9', 'somebody else: 198.51.•.•'],
    ['2001:DB8:4A7C:1200:0:0:0:1F/64', '2001:db8:4a7c:…/64'],
    ['::ffff:81.2.69.143', '::ffff:81.2.•.•'],
    ['::ffff:198.51.100.9', '0:0:0:…'],
    ['the router 192.168.1.1 and fe80::1', 'the router 192.168.1.1 and fe80::1'],
    ['p81-2-69-143.dip.example.net', 'p81.2.•.•.dip.example.net'],
    ['pad81-2-69-143', 'pad81.2.•.•'],
    ['143.69.2.81.in-addr.arpa', '81.2.•.•.in-addr.arpa'],
    ['081.002.069.143', '81.2.•.•'],
    ['cpe081002069143', 'cpe81.2.•.•'],
    [String.raw`81\_2\_69\_143`, '81.2.•.•'],
    ['81.2.**69**.143', '81.2.•.•'],
    ['81%2E2%2E69%2E143', '81.2.•.•'],
    ['1359103375', '81.2.•.•'],
    ['0x5102458f', '81.2.•.•'],
    ['1.81.2.69.143', '1.81.2.•.•'],
    ['2001-db8-4a7c-1200--1f', '2001:db8:4a7c:…'],
    ['2001%3Adb8%3A4a7c%3A1200%3A%3A1f', '2001:db8:4a7c:…'],
    ['20010db84a7c1200000000000000001f', '2001:db8:4a7c:…'],
    [
      'f.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.2.1.c.7.a.4.8.b.d.0.1.0.0.2.ip6.arpa',
      '2001:db8:4a7c:….ip6.arpa',
    ],
    ['81.2.69.14 is another', '81.2.•.• is another'],
    [
      'version 1.2.3 at 12:30:45, <t:1767225600:R>, id 81359103375',
      'version 1.2.3 at 12:30:45, <t:1767225600:R>, id 81359103375',
    ],
  ])('half shows %j as %j', (text, shown) => {
    expect(guard('half')(text)).toBe(shown);
  });

  it('hides wholly where nothing is to be seen, and nothing where all may be', () => {
    const text = '81.2.69.143, p81-2-69-143, 198.51.100.9';
    expect(guard('hidden')(text)).toBe('•••, p•••, •••');
    expect(guard('full')(text)).toBe(text);
  });

  it('masks what is private too where it is known as ours', () => {
    expect(createGuard(['10.1.2.3'])('half')('10.1.2.3, 10.1.2.4')).toBe('10.1.•.•, 10.1.2.4');
    expect(createGuard(['fd00:0:0:1::1'])('half')('fd00::1:0:0:0:1')).toBe('fd00:0:0:…');
  });

  it('looks into everything, however deep', () => {
    const card = {
      tone: 'good',
      rows: [[{ label: ipv4, values: ['1', ipv4] }]],
      count: 3,
      none: null,
    };
    expect(guardAll(card, guard('half'))).toEqual({
      tone: 'good',
      rows: [[{ label: '81.2.•.•', values: ['1', '81.2.•.•'] }]],
      count: 3,
      none: null,
    });
  });

  it('lets no address of ours through, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        // A digit beside it makes it another address, or none.
        fc.pre(!/[\d.]$/.test(before) && !/^[\d]/.test(after));
        expect(guard('half')(`${before}${ipv4}${after}`)).not.toContain(ipv4);
      }),
    );
  });
});
