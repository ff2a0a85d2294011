// The real program on the monitored host of a laboratory network: three network namespaces in which a
// router's address really changes and servers really see who asks. docs/lab.md tells how it is built.

import type { Browser, Page } from 'playwright-core';
import { describe, it, vi } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { Family } from '../../shared/domain/family.ts';
import type { FamilySnapshot } from '../../shared/domain/snapshot.ts';
import { launchBrowserInHost } from '../support/lab/browser.ts';
import { createLab, type Lab } from '../support/lab/lab.ts';
import { labPossible } from '../support/lab/lab-possible.ts';
import { type LabProgram, programArgv, startProgram } from '../support/lab/program.ts';
import { needs } from '../support/needs.ts';

/** The default sentinel interval, the 10 s between a change's two confirmations, and 2 s for both looks. */
const pushBoundMs = 10_000 + 12_000;
const limit = { timeout: 240_000 } as const;
const soon = { timeout: 60_000, interval: 100 } as const;
/** In this order the STUN server sees the address that the program does not know yet. */
const pool = ['198.51.100.8', '198.51.100.7'] as const;
/** The other tests prove what is decided, not how fast: their sentinel looks more often. */
const brisk = { sentinelSeconds: 2 } as const;

/** Each test has a lab of its own, taken away after it whatever happened. */
const labTest = it.extend<{ readonly lab: Lab }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads what a fixture needs from this pattern
  lab: async ({}, use) => {
    const lab = await createLab();
    await use(lab);
    await lab.dispose();
  },
});

type Facts = Pick<FamilySnapshot, 'state' | 'addresses'>;

async function factsOf(program: LabProgram, family: Family): Promise<Facts> {
  const { state, addresses } = (await program.call('snapshot.get', {})).families[family];
  return { state, addresses: addresses.toSorted() };
}

/** A recorded change without its number and moments. */
type ChangeFacts = Pick<Change, 'kind' | 'before' | 'after' | 'told'>;

/** Oldest first. */
async function changesOf(program: LabProgram, family: Family): Promise<readonly ChangeFacts[]> {
  const { items } = await program.call('history.changes', { family });
  const facts = items.map(({ kind, before, after, told }) => {
    return { kind, before: before.toSorted(), after: after.toSorted(), told };
  });
  return facts.toReversed();
}

const first = (address: string): ChangeFacts => {
  return { kind: 'first', before: [], after: [address], told: true };
};
const confirmed = (address: string): Facts => ({ state: 'confirmed', addresses: [address] });

/** A page of a person who has signed in before. */
async function signedInPage(browser: Browser, { cookie, origin }: LabProgram): Promise<Page> {
  const context = await browser.newContext();
  await context.addCookies([{ ...cookie, url: origin }]);
  return context.newPage();
}

/** When the page's WebSocket has brought each change that replaced an address; grows as they come. */
function replacementPushesMs(page: Page): readonly number[] {
  const arrivals: number[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const frame = JSON.parse(String(payload)) as PushFrame;
      if (frame.push === 'change' && frame.data.kind === 'replaced') {
        arrivals.push(performance.now());
      }
    });
  });
  return arrivals;
}

describe.skipIf(!labPossible() || !needs('chromium'))('the program in the lab network', () => {
  labTest(
    'pushes a changed router address to an open page, confirmed and recorded',
    limit,
    async ({ lab, expect }) => {
      const program = await startProgram(lab, lab.configYaml());
      const browser = await launchBrowserInHost(lab);
      const page = await signedInPage(browser, program);
      const pushesMs = replacementPushesMs(page);
      await page.goto(program.origin);
      const shown = page
        .getByRole('region', { name: 'IPv4', exact: true })
        .locator('.addresses .address-text');
      const texts = () => shown.allTextContents();
      await vi.waitFor(async () => expect(await texts()).toEqual(['198.51.100.7']), soon);

      const changedMs = performance.now();
      await lab.setOuterAddress('198.51.100.8');
      await vi.waitFor(async () => expect(await texts()).toEqual(['198.51.100.8']), soon);
      const shownAfterMs = performance.now() - changedMs;
      expect(pushesMs).toHaveLength(1);
      const pushedAfterMs = Math.max(...pushesMs) - changedMs;
      console.log(
        `From the change to the push: ${Math.round(pushedAfterMs)} ms, to the page's text: ` +
          `${Math.round(shownAfterMs)} ms (bound: ${pushBoundMs} ms).`,
      );

      expect(pushedAfterMs).toBeLessThan(pushBoundMs);
      expect(await changesOf(program, 'ipv4')).toEqual([
        first('198.51.100.7'),
        { kind: 'replaced', before: ['198.51.100.7'], after: ['198.51.100.8'], told: true },
      ]);
      expect(await changesOf(program, 'ipv6')).toEqual([first('2001:db8:1::10')]);
      await browser.close();
      expect(await program.stop()).toBe(0);
    },
  );

  labTest.concurrent(
    'learns both addresses from two operators each, and says when it cannot',
    limit,
    async ({ lab, expect }) => {
      const argv = [...(await programArgv(lab, 'check', lab.configYaml())), '--json'];
      const known = await lab.hostExec(argv, { timeoutMs: 60_000 });
      expect(known).toMatchObject({ code: 0, stderr: '' });
      const report = JSON.parse(known.stdout) as CheckOutput;
      expect(report.ipv4).toMatchObject({ state: 'confirmed', address: '198.51.100.7' });
      expect(report.ipv6).toMatchObject({ state: 'confirmed', address: '2001:db8:1::10' });
      for (const { address, evidence } of [report.ipv4, report.ipv6]) {
        const agreeing = evidence.filter((line) => line.address === address);
        expect(new Set(agreeing.map(({ operator }) => operator)).size).toBeGreaterThan(1);
      }

      await lab.setRouterDown();
      const unknown = await lab.hostExec(argv, { timeoutMs: 60_000 });
      expect(unknown.code).toBe(3);
      expect(JSON.parse(unknown.stdout)).toMatchObject({
        ipv4: { state: 'unknown', address: null },
        ipv6: { state: 'unknown', address: null },
      });
    },
  );

  labTest.concurrent(
    'tells a renumbered IPv6 prefix; records a rotated suffix without telling it',
    limit,
    async ({ lab, expect }) => {
      const program = await startProgram(lab, lab.configYaml(brisk));
      const expectFacts = (facts: Facts) =>
        vi.waitFor(async () => expect(await factsOf(program, 'ipv6')).toEqual(facts), soon);
      await expectFacts(confirmed('2001:db8:1::10'));
      await lab.renumber('2001:db8:2::/64');
      await expectFacts(confirmed('2001:db8:2::10'));
      await lab.setHostSuffix('20');
      await expectFacts(confirmed('2001:db8:2::20'));
      expect(await changesOf(program, 'ipv6')).toEqual([
        first('2001:db8:1::10'),
        { kind: 'replaced', before: ['2001:db8:1::10'], after: ['2001:db8:2::10'], told: true },
        {
          kind: 'within-prefix',
          before: ['2001:db8:2::10'],
          after: ['2001:db8:2::20'],
          told: false,
        },
      ]);
      expect(await changesOf(program, 'ipv4')).toEqual([first('198.51.100.7')]);
    },
  );

  labTest.concurrent.for(['connection', 'destination'] as const)(
    'reports a carrier-grade pool that picks by %s as an egress set, never as a replacement',
    limit,
    async (by, { lab, expect }) => {
      const program = await startProgram(lab, lab.configYaml(brisk));
      const facts = () => factsOf(program, 'ipv4');
      await vi.waitFor(async () => expect(await facts()).toEqual(confirmed('198.51.100.7')), soon);

      await lab.useCarrierGradePool(pool, by);
      await vi.waitFor(async () => {
        await program.call('address.check', {});
        expect(await facts()).toEqual({ state: 'egress-set', addresses: pool.toSorted() });
      }, soon);
      for (let look = 0; look < 10; look += 1) {
        await program.call('address.check', {});
        expect(await facts()).toEqual({ state: 'egress-set', addresses: pool.toSorted() });
      }
      expect(await changesOf(program, 'ipv4')).toEqual([
        first('198.51.100.7'),
        { kind: 'egress-set', before: ['198.51.100.7'], after: pool.toSorted(), told: true },
      ]);
    },
  );

  labTest.concurrent(
    'finds the egress set when it is started behind a pool that answers alternately',
    limit,
    async ({ lab, expect }) => {
      await lab.useCarrierGradePool(pool);
      const program = await startProgram(lab, lab.configYaml(brisk));
      await vi.waitFor(async () => {
        await program.call('address.check', {});
        expect(await factsOf(program, 'ipv4')).toEqual({
          state: 'egress-set',
          addresses: pool.toSorted(),
        });
      }, soon);
      const changes = await changesOf(program, 'ipv4');
      // One of them may have been the first address for a while; none ever replaced another.
      expect(changes.at(-1)).toMatchObject({ kind: 'egress-set', after: pool.toSorted() });
      expect(changes.slice(0, -1).filter(({ kind }) => kind !== 'first')).toEqual([]);
    },
  );

  labTest.concurrent(
    'keeps the address as unknown while the line is down, and makes no change of its return',
    limit,
    async ({ lab, expect }) => {
      const program = await startProgram(lab, lab.configYaml(brisk));
      const expectFacts = (facts: Facts) =>
        vi.waitFor(async () => {
          await program.call('address.check', {});
          expect(await factsOf(program, 'ipv4')).toEqual(facts);
        }, soon);
      await expectFacts(confirmed('198.51.100.7'));
      await lab.setRouterDown();
      await expectFacts({ state: 'unknown', addresses: ['198.51.100.7'] });
      await lab.setRouterUp();
      await expectFacts(confirmed('198.51.100.7'));
      expect(await changesOf(program, 'ipv4')).toEqual([first('198.51.100.7')]);
      expect(await changesOf(program, 'ipv6')).toEqual([first('2001:db8:1::10')]);
    },
  );
});

type PushFrame =
  | { readonly push: 'change'; readonly data: Change }
  | { readonly push?: 'snapshot' | 'observation' };
interface CheckOutput {
  readonly ipv4: CheckedFamily;
  readonly ipv6: CheckedFamily;
}
interface CheckedFamily {
  readonly state: string;
  readonly address: string | null;
  readonly evidence: readonly { readonly operator: string; readonly address?: string }[];
}
