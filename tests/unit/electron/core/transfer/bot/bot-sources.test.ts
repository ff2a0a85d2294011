import { describe, expect, it } from 'vitest';
import { botSources } from '../../../../../../electron/core/transfer/bot/bot-sources.ts';

const endpoint = (given: Readonly<Record<string, unknown>>) => ({
  where: 'ip_apis.json, x',
  entry: {
    id: 'my_api',
    name: 'My API',
    url: 'https://ip.example.org/',
    response_format: 'text',
    json_field: null,
    headers: null,
    timeout: 10,
    enabled: true,
    priority: 1,
    ...given,
  },
});
const one = (given: Readonly<Record<string, unknown>>) => botSources([endpoint(given)], []);

describe('botSources', () => {
  it('makes a source of each service', () => {
    expect(one({})).toEqual({
      sources: [
        {
          id: 'my-api',
          operator: 'example.org',
          kind: 'http-text',
          family: 'ipv4',
          minIntervalSeconds: 60,
          url: 'https://ip.example.org/',
        },
      ],
      disabledIds: [],
      knownCount: 0,
      refused: [],
      guessedIds: [],
    });
  });

  it.each([
    [{ response_format: 'json', json_field: 'client.ip' }, 'http-json', 'client.ip', []],
    [{ response_format: 'auto', json_field: 'origin' }, 'http-json', 'origin', []],
    [
      { response_format: 'auto', url: 'https://a.example/?format=json' },
      'http-json',
      'ip',
      ['my-api'],
    ],
    [{ response_format: 'auto' }, 'http-text', undefined, ['my-api']],
  ])('reads %j in the shape %s', (given, kind, field, guessed) => {
    const { sources, guessedIds } = one(given);
    expect(
      sources.map((source) => [source.kind, 'field' in source ? source.field : undefined]),
    ).toEqual([[kind, field]]);
    expect(guessedIds).toEqual(guessed);
  });

  it.each([
    ['https://echo.example.co.uk/', 'example.co.uk', 'ipv4'],
    ['http://198.51.100.7:8080/ip', '198.51.100.7', 'ipv4'],
    ['https://[2001:db8::1]/', '2001:db8::1', 'ipv6'],
  ])('knows who runs %s', (url, operator, family) => {
    expect(one({ url }).sources).toMatchObject([{ operator, family }]);
  });

  it('leaves switched off what was switched off', () => {
    expect(one({ enabled: false }).disabledIds).toEqual(['my-api']);
  });

  it('gives each an id of its own', () => {
    const { sources } = botSources(
      [
        endpoint({ id: 'ipify v4', url: 'https://a.example/' }),
        endpoint({ id: 'ipify_v4', url: 'https://b.example/' }),
        endpoint({ id: '!!', url: 'https://c.example/' }),
        endpoint({ id: 'x'.repeat(80), url: 'https://d.example/' }),
      ],
      [],
    );
    expect(sources.map(({ id }) => id)).toEqual([
      'ipify-v4-2',
      'ipify-v4-3',
      'imported',
      'x'.repeat(60),
    ]);
  });

  it('knows what is here already', () => {
    const own = one({}).sources;
    const again = botSources([endpoint({ id: 'other', url: 'https://IP.example.org' })], own);
    expect([again.sources, again.knownCount]).toEqual([[], 1]);
    expect(botSources([endpoint({}), endpoint({})], []).knownCount).toBe(1);
    expect(one({ url: 'https://api.ipify.org' })).toMatchObject({ sources: [], knownCount: 1 });
    expect(one({ url: 'https://ident.me/' }).knownCount).toBe(1);
    expect(one({ url: 'https://checkip.amazonaws.com/' }).knownCount).toBe(1);
  });

  it.each([
    [
      { headers: { 'X-Key': 'canary' } },
      'It wants headers of its own, perhaps a key; a source is asked without any.',
    ],
    [
      { url: 'https://me:canary@ip.example/' },
      'A source has no user name and password; take them out of its address.',
    ],
    [
      { url: 'ftp://ip.example/' },
      '"ftp://ip.example/" is not a web address; write it as https://host/path.',
    ],
    [
      { response_format: 'json', json_field: 'a..b' },
      'Name the field that holds the address, such as ip or client.ip.',
    ],
    [{ url: 7 }, 'It is not written as the bot writes one: id, name, url and response_format.'],
  ])('refuses %j', (given, why) => {
    expect(one(given).refused).toEqual([{ where: 'ip_apis.json, x', why }]);
  });
});
