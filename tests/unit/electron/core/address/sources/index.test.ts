import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { builtInSources } from '../../../../../../electron/core/address/built-in-sources.ts';
import {
  sourceDefinitionSchema,
  sourceKindOf,
  sourceKinds,
} from '../../../../../../electron/core/address/sources/index.ts';
import { families } from '../../../../../../shared/domain/family.ts';

const documented = `
- { id: echo-a, operator: a.example, kind: http-text,  family: ipv4, url: "http://127.0.0.1:9001/ip" }
- { id: echo-b, operator: b.example, kind: http-json,  family: ipv4, url: "http://127.0.0.1:9002/", field: ip }
- { id: trace,  operator: c.example, kind: http-trace, family: ipv6, url: "http://[::1]:9003/trace", field: ip }
- { id: whoami, operator: d.example, kind: dns,  family: ipv4, server: "127.0.0.1:5300", name: whoami.example, type: TXT, class: CH, transport: udp }
- { id: stun,   operator: e.example, kind: stun, family: ipv4, server: "127.0.0.1:3478" }
`;

const problems = (definition: unknown): readonly string[] => {
  const parsed = sourceDefinitionSchema.safeParse(definition);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a source definition', () => {
  it('is taken as the documentation shows it, asked as often as one likes', () => {
    const definitions = parse(documented) as readonly object[];
    expect(definitions.map((definition) => sourceDefinitionSchema.parse(definition))).toEqual(
      definitions.map((definition) => ({ ...definition, minIntervalSeconds: 0 })),
    );
  });

  const base = { id: 'echo', operator: 'a.example', family: 'ipv4' };
  it.each([
    [
      { ...base, kind: 'ftp' },
      [
        'kind: The kind of a source is one of http-text, http-json, http-trace, dns, stun, router, interface.',
      ],
    ],
    [
      { ...base, kind: 'http-text', url: 'https://me:secret@a.example/' },
      ['url: A source has no user name and password; take them out of its address.'],
    ],
    [
      { ...base, kind: 'http-text', url: 'ftp://a.example/' },
      ['url: "ftp://a.example/" is not a web address; write it as https://host/path.'],
    ],
    [
      { ...base, kind: 'http-text', url: 'http://[::1]/' },
      ['url: The host is an ipv6 address, but the family is ipv4.'],
    ],
    [
      { ...base, kind: 'http-text', url: 'http://a.example/', field: 'ip' },
      [': Unrecognized key: "field"'],
    ],
    [
      { ...base, id: 'Echo A', kind: 'stun', server: 'a.example:1' },
      ['id: An id is 1 to 64 small letters, digits and dashes, such as my-echo.'],
    ],
    [
      { ...base, kind: 'stun', server: 'a.example' },
      [
        'server: "a.example" is not a server; write it as host:port, such as 1.1.1.1:53 or [::1]:3478.',
      ],
    ],
    [
      { ...base, kind: 'stun', server: '::1:3478' },
      [
        'server: "::1:3478" is not a server; write it as host:port, such as 1.1.1.1:53 or [::1]:3478.',
      ],
    ],
    [
      { ...base, kind: 'dns', server: '1.1.1.1:53', name: 'x', type: 'AAAA' },
      ['type: A record AAAA holds no ipv4 address.'],
    ],
    [
      { ...base, kind: 'dns', server: '[::1]:53', name: 'x', type: 'A' },
      ['server: The host is an ipv6 address, but the family is ipv4.'],
    ],
    [
      { ...base, family: 'ipv6', kind: 'router' },
      ['family: A router is asked for IPv4 only: IPv6 is not translated.'],
    ],
  ])('says what is wrong with %j', (definition, expected) =>
    expect(problems(definition)).toEqual(expected),
  );
});

describe('the built-in sources', () => {
  const of = (method: string, family: string) =>
    builtInSources.filter(
      (source) => sourceKindOf(source).method === method && source.family === family,
    );

  it('are valid, each with its own id, a stated interval and a link', () => {
    expect(builtInSources.flatMap(problems)).toEqual([]);
    expect(new Set(builtInSources.map(({ id }) => id)).size).toBe(builtInSources.length);
    expect(builtInSources.filter(({ minIntervalSeconds }) => minIntervalSeconds < 5)).toEqual([]);
    expect(
      builtInSources.filter(({ kind, termsUrl }) => kind !== 'router' && termsUrl === undefined),
    ).toEqual([]);
  });

  it('are six over HTTP for each family, and three operators over DNS and over STUN', () => {
    for (const family of families) expect(of('http', family).length).toBeGreaterThanOrEqual(6);
    for (const method of ['dns', 'stun']) {
      expect(
        new Set(of(method, 'ipv4').map(({ operator }) => operator)).size,
      ).toBeGreaterThanOrEqual(3);
    }
  });

  it('count one operator once, whatever its services are called', () => {
    const operators = new Map(builtInSources.map(({ id, operator }) => [id, operator]));
    expect(operators.get('icanhazip-v4')).toBe(operators.get('cloudflare-trace-v4'));
    expect(operators.get('cloudflare-stun-v4')).toBe(operators.get('cloudflare-dns-v6'));
  });
});

it('names each kind as its registry does', () =>
  expect(Object.entries(sourceKinds).map(([name, { kind }]) => [name, kind])).toEqual(
    Object.keys(sourceKinds).map((name) => [name, name]),
  ));
