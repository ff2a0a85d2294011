import { describe, expect, it } from 'vitest';
import type { Completion } from '../../../../../../electron/core/discord/command/command.ts';
import { createCompleteOption } from '../../../../../../electron/core/discord/command/complete-option.ts';
import { ok } from '../../../../../../shared/result.ts';
import { createBotWorld, directly, inGuild, people } from '../../../../../support/bot-world.ts';

const asked = { name: 'set', subcommand: 'put', option: 'path', typedSoFar: 'lo' };

async function complete(place: object, world = createBotWorld()) {
  const shown: (readonly Completion[])[] = [];
  const run = createCompleteOption(world);
  const done = run({ ...directly(people.owner), ...asked, ...place }, async (choices) => {
    shown.push(choices);
    return ok(undefined);
  });
  await world.clock.advance(2_000);
  await done;
  return { shown, world };
}

describe('completions', () => {
  it('are as many and as long as Discord takes', async () => {
    const { shown, world } = await complete({});
    const [list = []] = shown;
    expect(list).toHaveLength(25);
    expect(list.slice(0, 4)).toEqual([
      { name: 'path 203.0.113.77', value: 'lo.a' },
      { name: 'whole', value: '203.0.113.77' },
      { name: `${'x'.repeat(99)}…`, value: 'b' },
      { name: 'n', value: 'v0' },
    ]);
    expect(world.clock.pending()).toBe(0);
  });

  it('show no address to those who may not see it', async () => {
    const world = createBotWorld({ masks: { owner: 'half' } });
    const { shown } = await complete({}, world);
    expect(shown[0]?.slice(0, 2)).toEqual([
      { name: 'path 203.0.•.•', value: 'lo.a' },
      { name: `${'x'.repeat(99)}…`, value: 'b' },
    ]);
  });

  it('are none for those who may not give the command', async () => {
    expect((await complete(inGuild(people.operator))).shown).toEqual([[]]);
    expect((await complete({ name: 'gone' })).shown).toEqual([[]]);
  });

  it('are none when they fail or take too long', async () => {
    const late = createBotWorld();
    const registry = (finds: () => Promise<readonly Completion[]>) =>
      late.registry.map((command) =>
        command.name === 'set' ? { ...command, complete: finds } : command,
      );
    const never = new Promise<readonly Completion[]>(() => undefined);
    expect((await complete({}, { ...late, registry: registry(() => never) })).shown).toEqual([[]]);
    const broken = async (): Promise<readonly Completion[]> => {
      throw new Error('broken');
    };
    expect((await complete({}, { ...late, registry: registry(broken) })).shown).toEqual([[]]);
    expect(late.log.entries.map(({ level, message }) => [level, message])).toEqual([
      ['warn', 'The command set could not complete an option.'],
    ]);
  });
});
