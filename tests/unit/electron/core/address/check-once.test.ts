import { describe, expect, it } from 'vitest';
import { checkOnce } from '../../../../../electron/core/address/check-once.ts';
import { parsePrefix } from '../../../../../shared/domain/prefix.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { sourceOf } from '../../../../support/scripted-sources.ts';
import { createSourcePorts, httpOk, refused } from '../../../../support/source-ports.ts';

type Pages = Readonly<Record<string, string>>;

const v4 = ['a', 'b', 'c', 'd'].map((id) => sourceOf(id));
const v6 = ['e', 'f'].map((id) => sourceOf(id, { family: 'ipv6' }));

/** A check of sources that are pages by their first letter; who has no page refuses. */
async function check(pages: Pages, accept: readonly string[] = []) {
  const clock = createFakeClock();
  const ports = createSourcePorts({
    http: ({ url }) => {
      const page = pages[new URL(url).hostname.slice(0, 1)];
      return page === undefined ? refused : httpOk(page);
    },
  });
  const report = checkOnce({
    sources: [...v4, ...v6, sourceOf('router', { method: 'router' })],
    accept: accept.flatMap((text) => {
      const prefix = parsePrefix(text);
      return prefix.ok ? [prefix.value] : [];
    }),
    identity: { ipv6Identity: 'prefix', ipv6PrefixLength: 64 },
    ports,
    clock,
  });
  await clock.advance(6_000);
  return { ...(await report), pending: clock.pending() };
}

describe('checkOnce', () => {
  it('knows a family that two operators agree on, and decides the other one apart', async () => {
    const { ipv4, ipv6, ms, pending } = await check({ a: '81.2.69.142\n', b: '81.2.69.142' });
    expect(ipv4).toMatchObject({ state: 'confirmed', addresses: ['81.2.69.142'] });
    expect(ipv4.evidence.map(({ sourceId }) => sourceId)).toEqual(['a', 'b']);
    expect(ipv6).toMatchObject({
      state: 'unknown',
      addresses: [],
      evidence: [
        { sourceId: 'e', answer: { error: { code: 'connect' } } },
        { sourceId: 'f', answer: { error: { code: 'connect' } } },
      ],
    });
    expect([ms, pending]).toEqual([0, 0]);
  });

  it('takes two suffixes of one IPv6 prefix for one address', async () => {
    const { ipv6 } = await check({ e: '2a01:4f8:1:2::1', f: '2a01:4f8:1:2::9' });
    expect(ipv6).toMatchObject({ state: 'confirmed', addresses: ['2a01:4f8:1:2::1'] });
  });

  it('is not moved by a liar', async () => {
    const { ipv4 } = await check({ a: '81.2.69.9', b: '81.2.69.142', c: '81.2.69.142' });
    expect(ipv4).toMatchObject({ state: 'confirmed', addresses: ['81.2.69.142'] });
  });

  it('names several addresses that two operators each agree on', async () => {
    const { ipv4 } = await check({
      a: '81.2.69.1',
      b: '81.2.69.2',
      c: '81.2.69.1',
      d: '81.2.69.2',
    });
    expect(ipv4).toMatchObject({ state: 'egress-set' });
    expect([...ipv4.addresses].sort()).toEqual(['81.2.69.1', '81.2.69.2']);
  });

  it('knows nothing when one operator answers', async () => {
    expect((await check({ a: '81.2.69.142' })).ipv4).toMatchObject({
      state: 'unknown',
      addresses: [],
    });
  });

  it('takes a special-purpose address only when the owner accepts it', async () => {
    const pages = { a: '198.51.100.7', b: '198.51.100.7' };
    expect((await check(pages)).ipv4.state).toBe('unknown');
    expect((await check(pages, ['198.51.100.0/24'])).ipv4.addresses).toEqual(['198.51.100.7']);
  });
});
