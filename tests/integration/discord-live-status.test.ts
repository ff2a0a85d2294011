import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLiveStatus } from '../../electron/core/discord/telling/live-status.ts';
import { offlineSnapshot } from '../support/canned-snapshots.ts';
import { scriptedNow } from '../support/scripted-call.ts';
import { assertNoViolations } from '../support/discord/assert-no-violations.ts';
import { startTellingDiscord, type TellingDiscord } from '../support/telling-discord.ts';

let at: TellingDiscord;
beforeEach(async () => {
  at = await startTellingDiscord();
});
afterEach(async () => {
  await at.discord.stop();
});

describe('the live status', () => {
  test('is one silent message, found again, edited, and made anew', async () => {
    const { world } = at.start({}, { liveStatus: true });
    const run = async (): Promise<void> => {
      const before = at.discord.requests.length;
      const live = createLiveStatus(world);
      live.heard();
      await expect
        .poll(() => {
          const writes = at.discord.requests.slice(before).filter(({ method }) => method !== 'GET');
          return ['POST', 'PATCH'].includes(writes.at(-1)?.method ?? '') && writes.at(-1)?.status;
        })
        .toBe(200);
      // Its answer has to get there, too.
      await expect.poll(() => world.kept.all.length).toBeGreaterThan(0);
      live.stop();
    };
    await run();
    expect(at.here()).toMatchObject([{ flags: (1 << 15) | (1 << 12) }]);
    expect(at.textsHere()[0]).toContain('The line is up');
    world.now = offlineSnapshot(scriptedNow);
    await run();
    expect(at.here()).toHaveLength(1);
    expect(at.textsHere()[0]).toContain('The line is down');
    // Found by its mark where nothing is known of it any more.
    world.kept.all.splice(0);
    await run();
    expect(at.here()).toHaveLength(1);
    assertNoViolations(at.discord);
    world.current = { ...world.current, plainEmbeds: true };
    const before = at.discord.requests.length;
    const live = createLiveStatus(world);
    live.heard();
    await expect.poll(() => at.here()[0]?.embeds.length ?? 0).toBe(1);
    live.stop();
    expect(at.here()).toHaveLength(1);
    const methods = at.discord.requests.slice(before).map(({ method }) => method);
    expect(methods.slice(0, 2)).toEqual(['PATCH', 'DELETE']);
    expect(methods.filter((method) => method === 'POST')).toHaveLength(1);
  });
});
