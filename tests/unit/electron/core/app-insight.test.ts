import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../support/start-app.ts';

const home = '81.2.69.142';
const away = '90.1.1.1';
const owner = { who: 'owner', origin: 'page 192.0.2.7' };
const unknown = { country: null, network: null, place: null, reverseName: null };

async function startedApp() {
  const test = await createTestApp();
  test.insight.facts = {
    [home]: { country: 'GB', network: { asn: 20712, organisation: 'Andrews & Arnold Ltd' } },
    [away]: { country: 'FR' },
  };
  await test.app.start();
  await test.advance(2_000);
  return test;
}
const british = {
  ...unknown,
  address: home,
  country: 'GB',
  network: { asn: 20712, organisation: 'Andrews & Arnold Ltd', kind: 'access' },
};
const french = { ...unknown, address: away, country: 'FR' };

describe('what the app knows of its addresses', () => {
  it('stands in the snapshot, and in the change as it was then', async () => {
    const { app, advance, insight, setAddress } = await startedApp();
    expect(await app.dispatch('snapshot.get', {}, owner)).toMatchObject({
      value: {
        families: { ipv4: { insights: [british], tunnel: null } },
        lastChange: { known: { insights: [british], nat: null, tunnel: null } },
      },
    });
    setAddress(away);
    void app.dispatch('address.check', {}, owner);
    await advance(12_000);
    expect(await app.dispatch('history.changes', {}, owner)).toMatchObject({
      value: { items: [{ known: { insights: [french] } }, { known: { insights: [british] } }] },
    });
    // The candidate has the data read, ten seconds before it is needed.
    expect(insight.lookedUp).toEqual([[home], [], [away]]);
    await app.stop();
  });

  it('is kept when the name is found later, and when the program starts again', async () => {
    const { app, advance, database, insight, setAddress, settings } = await startedApp();
    insight.names = { [away]: ['host.example'] };
    await settings.set('insight.reverseDns', true, owner);
    setAddress(away);
    void app.dispatch('address.check', {}, owner);
    await advance(12_000);
    const named = { ...french, reverseName: 'host.example' };
    expect(await app.dispatch('history.change', { id: 2 }, owner)).toMatchObject({
      value: { known: { insights: [named] } },
    });
    await app.stop();
    expect(insight.isClosed()).toBe(true);

    const again = await createTestApp({ content: database.content() });
    again.setAddress(null);
    again.insight.facts = { [away]: { country: 'MC' } };
    await again.app.start();
    await again.advance(100);
    // Looked up anew for what is ours now; the history keeps what was known then.
    expect(await again.app.dispatch('snapshot.get', {}, owner)).toMatchObject({
      value: {
        families: { ipv4: { addresses: [away], insights: [{ ...french, country: 'MC' }] } },
        lastChange: { known: { insights: [named] } },
      },
    });
    await again.app.stop();
  });

  it('is asked anew when the settings of it change, and for nothing else', async () => {
    const { app, advance, insight, settings } = await startedApp();
    const asked = insight.lookedUp.length;
    await settings.set('address.lookSeconds', 120, owner);
    await advance(1_000);
    expect(insight.lookedUp).toHaveLength(asked);
    await settings.set('insight.cityData', '/cities', owner);
    await advance(1_000);
    expect(insight.lookedUp).toHaveLength(asked + 1);
    expect(insight.namesAsked).toEqual([]);
    await app.stop();
  });

  it('is told with who made the data', async () => {
    const { app, insight } = await startedApp();
    insight.city = { state: 'failed', problem: 'There is no such file.' };
    expect(await app.dispatch('insight.about', {}, owner)).toMatchObject({
      value: {
        data: [
          { title: 'Route Views' },
          { title: 'IP to ASN Lite by DB-IP' },
          { title: 'Number Resource Organization (NRO)' },
          { title: 'ip-location-db' },
        ],
        city: { state: 'failed', problem: 'There is no such file.' },
      },
    });
    await app.stop();
  });
});
