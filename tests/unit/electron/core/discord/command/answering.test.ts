import { describe, expect, it } from 'vitest';
import type { RenderedMessage } from '../../../../../../electron/core/discord/cards/message-body.ts';
import { createAnswering } from '../../../../../../electron/core/discord/command/answering.ts';
import type { Manner } from '../../../../../../electron/core/discord/command/replier.ts';
import { fail } from '../../../../../../shared/result.ts';
import { createFakeClock } from '../../../../../support/fake-clock.ts';
import { createRecordedReplier } from '../../../../../support/recorded-replier.ts';

const message: RenderedMessage = {
  body: { flags: 0, components: [], attachments: [], allowed_mentions: { parse: [] } },
  files: [],
};

function start(manner: Manner, afterMs: number) {
  const clock = createFakeClock();
  const replier = createRecordedReplier();
  const answering = createAnswering(replier, clock);
  answering.begin(manner, afterMs);
  return { clock, replier, answering, how: () => replier.said.map(({ how }) => how) };
}

describe('answering', () => {
  it('announces nothing when the answer is there in time', async () => {
    const { clock, answering, how } = start('shared', 1_500);
    await clock.advance(1_499);
    await answering.send(message, 'shared');
    await clock.advance(10_000);
    expect(how()).toEqual(['reply shared']);
    expect(clock.pending()).toBe(0);
  });

  it.each([
    ['shared', 'shared', ['defer shared', 'edit']],
    ['private', 'private', ['defer private', 'edit']],
    ['inPlace', 'inPlace', ['defer inPlace', 'edit']],
    ['shared', 'private', ['defer shared', 'remove', 'follow up private']],
    ['private', 'shared', ['defer private', 'edit']],
    ['inPlace', 'private', ['defer inPlace', 'follow up private']],
    ['inPlace', 'shared', ['defer inPlace', 'follow up shared']],
  ] as const)('announced %s and meant %s', async (announced, meant, expected) => {
    const { clock, answering, how } = start(announced, 1_500);
    await clock.advance(1_500);
    await answering.send(message, meant);
    expect(how()).toEqual(expected);
  });

  it('announces at once what is slow', () => {
    const { how } = start('private', 0);
    expect(how()).toEqual(['defer private']);
  });

  it('sends nothing more when the announcement has not arrived', async () => {
    const clock = createFakeClock();
    const replier = createRecordedReplier();
    replier.answerWith(fail({ code: 10_062, why: 'Unknown interaction' }));
    const answering = createAnswering(replier, clock);
    answering.begin('shared', 0);
    expect(await answering.send(message, 'shared')).toEqual(
      fail({ code: 10_062, why: 'Unknown interaction' }),
    );
    expect(replier.said.map(({ how }) => how)).toEqual(['defer shared']);
  });

  it('opens a form only before anything was announced', async () => {
    const form = { custom_id: '1', title: 'Form', components: [] };
    const early = start('shared', 1_500);
    expect((await early.answering.openForm(form)).ok).toBe(true);
    await early.clock.advance(5_000);
    expect(early.how()).toEqual(['form']);
    const late = start('shared', 1_500);
    await late.clock.advance(1_500);
    expect((await late.answering.openForm(form)).ok).toBe(false);
    expect(late.how()).toEqual(['defer shared']);
  });
});
