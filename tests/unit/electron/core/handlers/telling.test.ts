import { describe, expect, it } from 'vitest';
import { tellingHandlers } from '../../../../../electron/core/handlers/telling.ts';
import type { Mute } from '../../../../../shared/domain/alerts.ts';
import { openOutbox, sourceTrouble } from '../../../../support/open-outbox.ts';

const caller = { who: 'owner', origin: 'page 192.0.2.7' };
const nothing = { ok: true, value: {} };

const open = async () => {
  const outbox = await openOutbox();
  const asked: unknown[] = [];
  const muted: Mute = { subject: 'line', since: 1, until: null, reason: '', by: 'owner' };
  const handlers = tellingHandlers(
    () => outbox.outbox,
    () => ({
      list: () => [muted],
      mute: async (mute) => {
        asked.push(mute);
        return muted;
      },
      unmute: async (subject) => (subject === 'line' ? muted : null),
    }),
  );
  return { handlers, asked, muted, ...outbox };
};

describe('the calls about what is told', () => {
  it('mute and unmute in the name of the caller', async () => {
    const { handlers, asked, muted } = await open();
    expect(await handlers['alerts.mutes']({}, caller)).toEqual({ ok: true, value: [muted] });
    const wish = { subject: 'line', until: 9, reason: 'Works.' } as const;
    expect(await handlers['alerts.mute'](wish, caller)).toEqual({ ok: true, value: muted });
    expect(asked).toEqual([{ ...wish, by: 'owner' }]);
    const unmute = async (subject: 'line' | null) => handlers['alerts.unmute']({ subject }, caller);
    expect(await unmute('line')).toEqual({ ...nothing, value: { ended: muted } });
    expect(await unmute(null)).toEqual({ ...nothing, value: { ended: null } });
  });

  it('send a test, or say that there is no such place', async () => {
    const { handlers, channel, outbox, clock } = await open();
    await outbox.start();
    const test = async (name: string | null, target: string | null) =>
      handlers['alerts.test']({ channel: name, target }, caller);
    expect(await test(null, null)).toEqual({ ok: true, value: { queued: 1 } });
    expect(await test('discord:home', '9')).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'There is no such place to tell in.' },
    });
    await clock.advance(0);
    expect(channel.calls).toEqual(['1100 sends test of owner']);
  });

  it('show what waits, try it again and clear it', async () => {
    const { handlers, outbox } = await open();
    await outbox.tell(sourceTrouble('a'));
    expect(await handlers['outbox.status']({}, caller)).toMatchObject({ value: { waiting: 1 } });
    expect(await handlers['outbox.page']({ page: 0, pageSize: 5 }, caller)).toMatchObject({
      value: { items: [{ id: 1, kind: 'source-trouble', state: 'queued' }], total: 1 },
    });
    expect(await handlers['outbox.retry']({ id: 1 }, caller)).toEqual({
      ok: true,
      value: { retried: 1 },
    });
    expect(await handlers['outbox.retry']({ id: 7 }, caller)).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'No message 7 waits or has failed.' },
    });
    expect(await handlers['outbox.retry']({ id: null }, caller)).toEqual({
      ok: true,
      value: { retried: 0 },
    });
    expect(await handlers['outbox.clear']({}, caller)).toEqual({ ok: true, value: { cleared: 1 } });
  });
});
