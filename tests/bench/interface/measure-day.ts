import type { CDPSession, Page } from 'playwright-core';
import { cannedHistory } from '../../support/canned-history.ts';
import { answered } from '../../support/canned-observations.ts';
import { confirmedSnapshot } from '../../support/canned-snapshots.ts';
import type { MockHostUnderTest } from '../../e2e/launch-mock-host.ts';

export interface DayFigures {
  readonly path: string;
  readonly heapBefore: number;
  readonly heapAfter: number;
  readonly detachedBefore: number;
  readonly detachedAfter: number;
  readonly pushes: number;
}

const minutesOfDay = 24 * 60;
const looksOfHour = 12;
/** By then what is used again and again has been compiled, which is a tenth of the heap, and grows no more. */
export const settlingHours = 12;
const quietMs = 3_000;
/**
 * What one frees lets go of more, in up to five turns, a quarter of all; and V8 forgets compiled code that was not run
 * for some of them, a fifth: after fewer, the one reading has what the other has not.
 */
const collections = 16;

async function heapOf(cdp: CDPSession): Promise<number> {
  for (let time = 0; time < collections; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Elements that are in no document but are still held by something. */
async function detachedIn(cdp: CDPSession): Promise<number> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'Element.prototype' });
  if (result.objectId === undefined) throw new Error('The page has no elements.');
  const { objects } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId,
    objectGroup: 'detached',
  });
  const { result: count, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    // The prototypes of the kinds of elements are found too, and cannot be asked.
    functionDeclaration: `function () {
      return this.filter((each) => !Object.hasOwn(each, 'constructor') && !each.isConnected).length;
    }`,
    returnByValue: true,
  });
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup: 'detached' });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
  return Number(count.value);
}

/** An hour of a host's life: a look every five minutes, a snapshot every one, and a change. */
async function pushHour(host: MockHostUnderTest, hour: number): Promise<number> {
  const { mock } = host;
  const startedAt = host.world.snapshot.startedAt;
  let pushes = 0;
  const now = Date.now();
  for (let minute = 0; minute < 60; minute += 1) {
    const at = now + minute;
    const isLook = minute % (60 / looksOfHour) === 0;
    const revision = host.world.snapshot.revision + 1;
    host.world.snapshot = { ...confirmedSnapshot(at), startedAt, revision, looking: isLook };
    mock.push('snapshot', host.world.snapshot);
    pushes += 1;
    if (isLook) {
      for (const sourceId of ['one', 'two', 'three']) {
        const asked = { sourceId, operator: `${sourceId}.example`, family: 'ipv4', at } as const;
        mock.push(
          'observation',
          answered({ ...asked, method: 'http', elapsedMs: 38 }, '203.0.113.47'),
        );
        pushes += 1;
      }
    }
  }
  const [change] = cannedHistory(59 + hour, now);
  if (change !== undefined) {
    mock.push('change', change);
    pushes += 1;
  }
  return pushes;
}

/** A day in seconds asks for more than the page has answered when it ends; what is under way is no growth. */
async function untilQuiet(page: Page): Promise<void> {
  let askedAt = Date.now();
  const onRequest = (): void => {
    askedAt = Date.now();
  };
  page.on('request', onRequest);
  while (Date.now() - askedAt < quietMs) await page.waitForTimeout(100);
  page.off('request', onRequest);
}

/** A page left open for a day that goes by quickly, after hours in which it has grown into its size. */
export async function measureDay(
  host: MockHostUnderTest,
  page: Page,
  cdp: CDPSession,
  path: string,
): Promise<DayFigures> {
  await page.goto(host.url + path);
  await page.locator('h1').waitFor();
  const settle = (): Promise<void> => page.waitForTimeout(400);
  for (let hour = 0; hour < settlingHours; hour += 1) {
    await pushHour(host, hour);
    await settle();
  }
  await untilQuiet(page);
  const heapBefore = await heapOf(cdp);
  const detachedBefore = await detachedIn(cdp);
  let pushes = 0;
  for (let hour = 0; hour < minutesOfDay / 60; hour += 1) {
    pushes += await pushHour(host, settlingHours + hour);
    await settle();
  }
  await untilQuiet(page);
  return {
    path,
    heapBefore,
    heapAfter: await heapOf(cdp),
    detachedBefore,
    detachedAfter: await detachedIn(cdp),
    pushes,
  };
}
