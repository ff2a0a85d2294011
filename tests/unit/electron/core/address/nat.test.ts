import { describe, expect, it } from 'vitest';
import { natVerdict } from '../../../../../electron/core/address/nat.ts';

describe('natVerdict', () => {
  it.each([
    ['81.2.69.142', ['81.2.69.142'], 'none'],
    ['81.2.69.142', ['81.2.69.9', '81.2.69.142'], 'none'],
    ['100.64.7.7', ['81.2.69.142'], 'carrier-grade'],
    ['192.0.0.2', ['81.2.69.142'], 'carrier-grade'],
    ['81.2.69.200', ['81.2.69.142'], 'carrier-grade'],
    ['192.168.0.2', ['81.2.69.142'], 'double'],
    ['10.9.8.7', ['81.2.69.142'], 'double'],
    ['172.20.0.1', ['81.2.69.142'], 'double'],
  ])('of a router at %s in front of %j is %s', (router, ours, kind) =>
    expect(natVerdict(router, ours)).toEqual({ kind, routerAddress: router }),
  );

  it('is open while one side is not known', () => {
    expect(natVerdict(null, ['81.2.69.142'])).toBeNull();
    expect(natVerdict('100.64.7.7', [])).toBeNull();
  });

  it.each(['0.0.0.0', '169.254.3.4', '127.0.0.1'])(
    'is open while the router has no line: %s',
    (router) => expect(natVerdict(router, ['81.2.69.142'])).toBeNull(),
  );
});
