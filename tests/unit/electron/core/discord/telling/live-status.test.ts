import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLiveStatus } from '../../../../../../electron/core/discord/telling/live-status.ts';
import { markOf } from '../../../../../../electron/core/discord/telling/message-mark.ts';
import type { Dispose } from '../../../../../../electron/core/ports.ts';
import { offlineSnapshot } from '../../../../../support/canned-snapshots.ts';
import { readableTexts } from '../../../../../support/recorded-replier.ts';
import { realWords, scriptedNow } from '../../../../../support/scripted-call.ts';
import { createScriptedRest, restOk, restStatus } from '../../../../../support/scripted-rest.ts';
import {
  createTellingClock,
  createTellingWorld,
  tellingPlaces,
} from '../../../../../support/telling-world.ts';

const { channel: place } = tellingPlaces;
const path = `/channels/${place}/messages`;
const searched = [`GET ${path}?limit=100`, `GET /channels/${place}`];
const made = [...searched, `POST ${path}`];
const edited = `PATCH ${path}/901`;

// From the disk, which the fake clock does not wait for.
beforeAll(() => realWords());

const endings: Dispose[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

function start(targets: readonly object[] = [{ id: place, liveStatus: true }], more: object = {}) {
  const rest = createScriptedRest();
  const clock = createTellingClock();
  const world = createTellingWorld(rest, clock, { targets, ...more });
  const live = createLiveStatus(world);
  endings.push(live.stop);
  const heard = async (): Promise<void> => {
    live.heard();
    await clock.advance(0);
  };
  const goOffline = (): void => {
    world.now = offlineSnapshot(scriptedNow);
  };
  const linesSince = (index: number) => rest.lines().slice(index);
  return { rest, clock, world, live, heard, goOffline, linesSince };
}

describe('the live status', () => {
  it('is one message that says how things are, and notifies nobody', async () => {
    const { rest, world, heard } = start();
    await heard();
    expect(rest.lines()).toEqual(made);
    const body = rest.asked[2]?.body;
    expect(body).toMatchObject({
      flags: (1 << 15) | (1 << 12),
      allowed_mentions: { parse: [] },
      components: [{ id: markOf('status home') }],
    });
    const seconds = (ms: number): number => Math.floor((scriptedNow - ms) / 1_000);
    expect(
      readableTexts(body)
        .join('\n')
        .replaceAll(/[\u00a0\u202f]/g, ' ')
        .split('\n'),
    ).toEqual([
      '## How things are',
      `**IPv4** \`203.0.•.•\` · <t:${seconds(97_920_000)}:R>`,
      `**IPv6** \`2001:db8:4a7c:…\` · <t:${seconds(97_920_000)}:R>`,
      `**Line** The line is up, since <t:${seconds(93_600_000)}:f>`,
      '**Uptime today** 99.9%, 98% of the time known',
      `**Last change** IPv4 changed from \`198.51.•.•\` to \`203.0.•.•\` · <t:${seconds(97_908_000)}:R>`,
      `-# This message keeps itself up to date. Last edited <t:${seconds(0)}:R>.`,
      'Check now',
      '🔄',
    ]);
    expect(world.kept.all).toMatchObject([
      { channel: 'discord:home', target: place, threadKey: 'status', externalId: '901' },
    ]);
  });

  it('is edited only when it says something else, and at most every 15 s', async () => {
    const { clock, heard, goOffline, linesSince, rest } = start();
    await heard();
    await heard();
    await clock.advance(30_000);
    expect(linesSince(3)).toEqual([]);
    goOffline();
    await heard();
    expect(linesSince(3)).toEqual([edited]);
    expect(readableTexts(rest.asked[3]?.body).join('\n')).toContain('The line is down');
    expect(rest.asked[3]?.body).toMatchObject({ flags: 1 << 15 });
    await heard();
    await clock.advance(14_900);
    expect(linesSince(4)).toEqual([]);
  });

  it('shows in the end what was heard last while it rested', async () => {
    const { clock, heard, goOffline, linesSince } = start();
    await heard();
    goOffline();
    await heard();
    expect(linesSince(3)).toEqual([]);
    await clock.advance(15_000);
    expect(linesSince(3)).toEqual([edited]);
  });

  it('is found again after a restart, and made anew once somebody has deleted it', async () => {
    const { rest, world, heard } = start();
    world.kept.all.push({
      channel: 'discord:home',
      target: place,
      threadKey: 'status',
      externalId: '777',
      at: 0,
    });
    await heard();
    expect(rest.lines()).toEqual([`PATCH ${path}/777`]);
    const other = start();
    other.world.kept.all.push(...world.kept.all);
    other.rest.answerWith(restStatus(404, 10_008));
    await other.heard();
    expect(other.rest.lines()).toEqual([`PATCH ${path}/777`, ...made]);
    expect(other.world.kept.all.at(-1)).toMatchObject({ externalId: '901' });
  });

  it('is found where it was made and not written down', async () => {
    const { rest, world, heard } = start();
    const found = { id: '555', author: { id: '1' }, components: [{ id: markOf('status home') }] };
    rest.answerWith(restOk([found]));
    await heard();
    expect(rest.lines()).toEqual([searched[0], `PATCH ${path}/555`]);
    expect(world.kept.all).toMatchObject([{ externalId: '555' }]);
  });

  it('is made anew as an embed, which a message with components cannot become', async () => {
    const { rest, world, clock, heard, linesSince } = start();
    await heard();
    await clock.advance(15_000);
    world.current = { ...world.current, plainEmbeds: true };
    rest.answerWith(restStatus(400, 50_035));
    await heard();
    expect(linesSince(3)).toEqual([edited, `DELETE ${path}/901`, ...made]);
  });

  it('tries again in a minute when Discord was not reached', async () => {
    const { rest, clock, heard, linesSince } = start();
    rest.answerWith({ type: 'failed', hasLeft: false, why: 'No.' });
    await heard();
    expect(rest.lines()).toEqual([searched[0]]);
    await clock.advance(74_900);
    expect(linesSince(1)).toEqual([]);
    await clock.advance(200);
    expect(linesSince(1)).toEqual(made);
  });

  it('leaves a place that refuses it alone for an hour, or until its owner changes something', async () => {
    const { rest, world, clock, heard, goOffline, linesSince } = start();
    rest.answerWith(restOk([]), restOk({ last_message_id: null }), restStatus(403, 50_013));
    await heard();
    goOffline();
    for (let minute = 0; minute < 30; minute += 1) {
      await heard();
      await clock.advance(60_000);
    }
    expect(linesSince(3)).toEqual([]);
    expect(world.log.entries.map(({ message }) => message)).toEqual([
      'the live status cannot be shown there',
    ]);
    const [target] = world.current.targets;
    if (target === undefined) throw new Error('no target');
    world.current = { ...world.current, targets: [{ ...target, mask: 'hidden' }] };
    await heard();
    expect(linesSince(3)).toEqual(made);
  });

  it('takes its message away where it is not wanted any more', async () => {
    const { world, clock, heard, linesSince } = start();
    await heard();
    await clock.advance(15_000);
    world.current = { ...world.current, targets: [] };
    await heard();
    expect(linesSince(3)).toEqual([`DELETE ${path}/901`]);
  });

  it('looks again by itself, as today’s uptime moves unheard', async () => {
    const { world, clock, heard, linesSince } = start();
    await heard();
    world.uptimeShare = 0.5;
    await clock.advance(10 * 60_000 + 15_000);
    expect(linesSince(3)).toEqual([edited]);
  });

  it('says nothing where nobody wants it, and nothing after its stop', async () => {
    const quiet = start([{ id: place }]);
    await quiet.heard();
    expect(quiet.rest.asked).toEqual([]);
    const { clock, live, rest, heard, goOffline } = start();
    await heard();
    live.stop();
    goOffline();
    await heard();
    await clock.advance(3_600_000);
    expect([rest.asked.length, clock.pending()]).toEqual([3, 0]);
  });
});
