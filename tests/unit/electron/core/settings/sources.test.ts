import { describe, expect, it } from 'vitest';
import { builtInSources } from '../../../../../electron/core/address/built-in-sources.ts';
import { parseSettingsFile } from '../../../../../electron/core/settings/settings-file.ts';
import { problemSentence } from '../../../../../electron/core/settings/settings-problem.ts';

const source = (id: string, more = ''): string =>
  `    - { id: ${id}, operator: a.example, kind: http-text, family: ipv4, url: "http://127.0.0.1:9001/ip"${more} }\n`;

const read = (...sources: readonly string[]) =>
  parseSettingsFile(`address:\n  sources:\n${sources.join('')}`, 'config.yaml');

function sentencesOf(...sources: readonly string[]): readonly string[] {
  const parsed = read(...sources);
  return parsed.ok ? [] : parsed.error.map(problemSentence);
}

describe("people's own sources", () => {
  it('are accepted in the shapes of the documentation', () => {
    const parsed = parseSettingsFile(
      `address:
  builtInSources: false
  accept: [198.51.100.0/24]
  sources:
    - { id: echo-a, operator: a.example, kind: http-text,  family: ipv4, url: "http://127.0.0.1:9001/ip" }
    - { id: echo-b, operator: b.example, kind: http-json,  family: ipv4, url: "http://127.0.0.1:9002/", field: ip }
    - { id: trace,  operator: c.example, kind: http-trace, family: ipv6, url: "http://[::1]:9003/trace", field: ip }
    - { id: whoami, operator: d.example, kind: dns,  family: ipv4, server: "127.0.0.1:5300", name: whoami.example, type: TXT, class: CH, transport: udp }
    - { id: stun,   operator: e.example, kind: stun, family: ipv4, server: "127.0.0.1:3478" }
`,
      'config.yaml',
    );
    expect(parsed.ok ? [] : parsed.error.map(problemSentence)).toEqual([]);
    const sources = parsed.ok ? parsed.value.values.get('address.sources') : [];
    expect(sources).toMatchObject([
      { id: 'echo-a', kind: 'http-text' },
      { id: 'echo-b', kind: 'http-json', field: 'ip' },
      { id: 'trace', kind: 'http-trace', family: 'ipv6' },
      { id: 'whoami', kind: 'dns', class: 'CH' },
      { id: 'stun', kind: 'stun' },
    ]);
  });

  it('must have an id of their own', () => {
    expect(sentencesOf(source('one'), source('two'), source('one'))).toEqual([
      'config.yaml:5:13 address.sources[2].id is "one"; it must be an id of its own: address.sources[0] has that one.',
    ]);
  });

  it('must not take the id of a built-in source', () => {
    const [builtIn] = builtInSources;
    expect(sentencesOf(source(builtIn?.id ?? ''))).toEqual([
      `config.yaml:3:13 address.sources[0].id is "${builtIn?.id}"; it must be an id of its own: a built-in source has that one.`,
    ]);
  });

  it('may not hold names that their kind does not know', () => {
    expect(sentencesOf(source('one', ', operater: b.example'))).toEqual([
      'config.yaml:3:103 address.sources[0].operater is not known here; perhaps operator is meant.',
    ]);
  });

  it.each([
    [
      'kind: http-test, family: ipv4',
      'config.yaml:3:43 address.sources[0].kind is "http-test"; the kind of a source is one of http-text, http-json, http-trace, dns, stun, router, interface.',
    ],
    [
      'kind: http-text, family: ipv4',
      'config.yaml:3:7 address.sources[0].url is missing; it must be a text of at most 500 characters.',
    ],
    [
      'kind: http-text, family: ipv4, url: "127.0.0.1"',
      'config.yaml:3:73 address.sources[0].url: "127.0.0.1" is not a web address; write it as https://host/path.',
    ],
    [
      'kind: http-text, family: ipv4, url: "http://[::1]/"',
      'config.yaml:3:73 address.sources[0].url is "http://[::1]/"; the host is an ipv6 address, but the family is ipv4.',
    ],
    [
      'kind: stun, family: ipv5, server: "127.0.0.1:3478"',
      'config.yaml:3:57 address.sources[0].family is "ipv5"; the family is ipv4 or ipv6.',
    ],
  ])('are refused with what would be right: %s', (rest, sentence) => {
    expect(sentencesOf(`    - { id: a, operator: a.example, ${rest} }\n`)).toEqual([sentence]);
  });

  it('never show the password of a URL in a sentence', () => {
    const text = source('a').replace('http://', 'ftp://user:secret@');
    expect(sentencesOf(text).join()).not.toContain('secret');
  });
});
