import { describe, expect, it } from 'vitest';
import { lookUpAddresses } from '../../../../../electron/core/insight/look-up.ts';
import { createMemoryInsight } from '../../../../support/memory-insight-ports.ts';

const unknown = { country: null, network: null, place: null, reverseName: null };

describe('a look-up', () => {
  it('brings what the data says, with the kind of the network', async () => {
    const insight = createMemoryInsight();
    const place = { city: 'Boston', latitude: 42.36, longitude: -71.06 };
    insight.facts = {
      '24.1.2.3': { country: 'US', network: { asn: 7922, organisation: 'Comcast' }, place },
      '9.9.9.9': { country: 'US', network: { asn: 19281, organisation: 'Quad9' } },
    };
    expect(await lookUpAddresses(insight.ports.networks, ['24.1.2.3', '9.9.9.9'], '')).toEqual({
      insights: [
        {
          ...unknown,
          address: '24.1.2.3',
          country: 'US',
          network: { asn: 7922, organisation: 'Comcast', kind: 'access' },
          place,
        },
        {
          ...unknown,
          address: '9.9.9.9',
          country: 'US',
          network: { asn: 19281, organisation: 'Quad9', kind: null },
        },
      ],
      problems: [],
    });
  });

  it('tells special-purpose addresses apart first, and does not ask the data about them', async () => {
    const insight = createMemoryInsight();
    insight.facts = { '203.0.113.7': { country: 'AU' }, '81.2.69.142': { country: 'GB' } };
    const { networks } = insight.ports;
    const { insights } = await lookUpAddresses(networks, ['203.0.113.7', '81.2.69.142'], '');
    expect(insights).toEqual([
      { ...unknown, address: '203.0.113.7' },
      { ...unknown, address: '81.2.69.142', country: 'GB' },
    ]);
    await lookUpAddresses(networks, ['192.168.1.1', '2001:db8::1'], '');
    expect(insight.lookedUp).toEqual([['81.2.69.142']]);
  });

  it('says what is wrong with the data', async () => {
    const insight = createMemoryInsight();
    insight.problem = 'It is damaged.';
    insight.city = { state: 'failed', problem: 'There is no such file.' };
    expect(await lookUpAddresses(insight.ports.networks, ['81.2.69.142'], '/x')).toEqual({
      insights: [{ ...unknown, address: '81.2.69.142' }],
      problems: ['It is damaged.', 'There is no such file.'],
    });
  });
});
