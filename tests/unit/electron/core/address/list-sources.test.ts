import { describe, expect, it } from 'vitest';
import { builtInSources } from '../../../../../electron/core/address/built-in-sources.ts';
import { listSources } from '../../../../../electron/core/address/list-sources.ts';
import { sections } from '../../../../../electron/core/settings/sections/index.ts';
import { sourceOf } from '../../../../support/scripted-sources.ts';

const { fields } = sections.address;
const settings = {
  builtInSources: true,
  disabledSources: [] as string[],
  sources: [sourceOf('mine')],
  accept: [],
  sentinelSeconds: fields.sentinelSeconds.default,
  lookSeconds: fields.lookSeconds.default,
  ipv6Identity: fields.ipv6Identity.default,
  ipv6PrefixLength: fields.ipv6PrefixLength.default,
  flapWindowMinutes: fields.flapWindowMinutes.default,
};
const enabledOf = (changed: Partial<typeof settings>): readonly string[] =>
  listSources({ ...settings, ...changed })
    .filter(({ enabled }) => enabled)
    .map(({ definition }) => definition.id);
const builtIn = builtInSources.map(({ id }) => id);

describe('listSources', () => {
  it("lists the built-in sources, then the owner's", () =>
    expect(listSources(settings).map(({ definition, builtIn: is }) => [definition.id, is])).toEqual(
      [...builtIn.map((id) => [id, true]), ['mine', false]],
    ));

  it('lists what is switched off too, as such', () => {
    const [first = '', ...others] = builtIn;
    expect(enabledOf({ disabledSources: [first] })).toEqual([...others, 'mine']);
    expect(listSources({ ...settings, disabledSources: [first] })).toHaveLength(builtIn.length + 1);
  });

  it("asks the owner's sources only when the built-in ones are off", () =>
    expect(enabledOf({ builtInSources: false })).toEqual(['mine']));

  it('lets the owner switch their own sources off', () =>
    expect(enabledOf({ disabledSources: ['mine'] })).toEqual(builtIn));
});
