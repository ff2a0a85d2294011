import { checkValue, valueSentence } from '../../electron/core/settings/check-value.ts';
import { allSettings } from '../../electron/core/settings/setting-list.ts';
import type { SourceView } from '../../shared/domain/source.ts';
import { cannedSources } from './canned-sources.ts';
import type { MockAnswers } from './mock-answer-table.ts';
import type { MockWorld } from './mock-world.ts';
import { MockRefusal } from './mock-refusal.ts';

const address = { ipv4: '203.0.113.47', ipv6: '2001:db8::47' } as const;

/** The calls about sources. What is tried out answers, when it is a source at all. */
export const createMockSourceAnswers = (
  world: MockWorld,
): Pick<MockAnswers, `sources.${'list' | 'setEnabled' | 'test' | 'tryOut'}`> => ({
  'sources.list': () => [...world.sources],
  'sources.setEnabled': ({ id, enabled }) => {
    world.sources = world.sources.map((source) =>
      source.id === id ? { ...source, enabled } : source,
    );
    return {};
  },
  'sources.test': ({ id }) => {
    const source = world.sources.find((each) => each.id === id) ?? cannedSources()[0];
    if (source === undefined) throw new Error('No source.');
    const { operator, method, family } = source;
    const { lastError } = source.statistics;
    return {
      sourceId: id,
      operator,
      method,
      family,
      at: Date.now(),
      elapsedMs: 43,
      answer:
        lastError === null ? { ok: true, value: address[family] } : { ok: false, error: lastError },
    };
  },
  'sources.tryOut': ({ definition }) => {
    const setting = allSettings.find(({ path }) => path === 'address.sources');
    if (setting === undefined) throw new Error('No setting address.sources.');
    const checked = checkValue(setting, [definition]);
    if (!checked.ok) {
      const message = checked.error.map(valueSentence).join(' ');
      throw new MockRefusal(409, {
        code: 'refused',
        message: message.replaceAll('address.sources[0].', ''),
      });
    }
    const { id, operator, family } = definition as SourceView;
    return {
      sourceId: id,
      operator,
      method: 'http',
      family,
      at: Date.now(),
      elapsedMs: 38,
      answer: { ok: true, value: address[family] },
    };
  },
});
