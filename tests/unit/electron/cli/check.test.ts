import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../support/command-line.ts';

const config = `address:
  builtInSources: false
  disabledSources: [echo-c]
  sources:
    - { id: echo-a, operator: a.example, kind: http-text, family: ipv4, url: "http://a.example/" }
    - { id: echo-b, operator: b.example, kind: http-json, family: ipv4, url: "http://b.example/", field: ip }
    - { id: echo-c, operator: c.example, kind: http-text, family: ipv4, url: "http://c.example/", minIntervalSeconds: 60, termsUrl: "https://c.example/terms" }
    - { id: echo-6, operator: a.example, kind: http-text, family: ipv6, url: "http://six.example/" }
`;
const answers = {
  'http://a.example/': '81.2.69.142\n',
  'http://b.example/': '{"ip":"81.2.69.142"}',
};

describe('check', () => {
  it('prints both families with their evidence and ends with 0', async () => {
    const { code, out, error } = await runCommand(['check'], { config, answers });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toBe(`IPv4  81.2.69.142  confirmed
  ✓  echo-a  a.example  http  81.2.69.142  0 ms
  ✓  echo-b  b.example  http  81.2.69.142  0 ms

IPv6  unknown  no two operators agree on an address
  ✗  echo-6  a.example  http  connect: Nobody listens there.  0 ms

0 ms in all
`);
  });

  it('prints the documented JSON', async () => {
    const { code, out } = await runCommand(['check', '--json'], { config, answers });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      ipv4: {
        state: 'confirmed',
        address: '81.2.69.142',
        evidence: [
          {
            source: 'echo-a',
            operator: 'a.example',
            method: 'http',
            address: '81.2.69.142',
            ms: 0,
          },
          {
            source: 'echo-b',
            operator: 'b.example',
            method: 'http',
            address: '81.2.69.142',
            ms: 0,
          },
        ],
      },
      ipv6: {
        state: 'unknown',
        address: null,
        evidence: [
          {
            source: 'echo-6',
            operator: 'a.example',
            method: 'http',
            error: 'connect',
            detail: 'Nobody listens there.',
            ms: 0,
          },
        ],
      },
      ms: 0,
    });
  });

  it('ends with 3 when no family is known', async () => {
    const { code, out } = await runCommand(['check'], { config });
    expect(code).toBe(3);
    expect(out).toContain('IPv4  unknown');
  });

  it('says when nobody may be asked', async () => {
    const { code, out } = await runCommand(['check'], {
      config: 'address:\n  builtInSources: false\n',
    });
    expect(code).toBe(3);
    expect(out).toBe(
      'IPv4  unknown  no source may be asked\n\nIPv6  unknown  no source may be asked\n\n0 ms in all\n',
    );
  });

  it('uses colours only where they are wanted', async () => {
    const plain = await runCommand(['check'], { config, answers });
    const painted = await runCommand(['check'], { config, answers, isColourful: true });
    expect(plain.out).not.toContain('\u001B');
    expect(painted.out).toContain('\u001B[32m✓\u001B[0m');
    // oxlint-disable-next-line no-control-regex -- colours are what is looked for
    expect(painted.out.replaceAll(/\u001B\[\d+m/g, '')).toBe(plain.out);
  });

  it('never lets an answer speak to the terminal', async () => {
    const hostile = { ...answers, 'http://a.example/': '\u001B[2J81.2.69.142' };
    const { out } = await runCommand(['check'], { config, answers: hostile });
    expect(out).not.toContain('\u001B');
  });

  it('asks nobody with an invalid file', async () => {
    const { code, out, error } = await runCommand(['check'], { config: 'adress: {}\n', answers });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toBe(
      '/config/config.yaml:1:1 adress is not a section; perhaps address is meant.\n',
    );
  });
});

describe('check --sources', () => {
  it("lists people's own sources beside the built-in ones, and asks none", async () => {
    const { code, out } = await runCommand(['check', '--sources'], { config });
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.split(/ {2,}/));
    expect(lines[0]).toEqual([
      'id',
      'operator',
      'method',
      'family',
      'at most',
      'state',
      'asks',
      'terms',
    ]);
    expect(lines.slice(-5)).toEqual([
      ['echo-a', 'a.example', 'http', 'ipv4', 'no limit', 'on', 'http://a.example/'],
      ['echo-b', 'b.example', 'http', 'ipv4', 'no limit', 'on', 'http://b.example/'],
      [
        'echo-c',
        'c.example',
        'http',
        'ipv4',
        'every 60 s',
        'off',
        'http://c.example/',
        'https://c.example/terms',
      ],
      ['echo-6', 'a.example', 'http', 'ipv6', 'no limit', 'on', 'http://six.example/'],
      [''],
    ]);
    expect(lines.slice(1, -5).every(([, , , , , state]) => state === 'off')).toBe(true);
  });

  it('prints JSON for programs', async () => {
    const { out } = await runCommand(['check', '--sources', '--json'], { config });
    expect((JSON.parse(out) as unknown[]).at(-1)).toEqual({
      id: 'echo-6',
      operator: 'a.example',
      kind: 'http-text',
      method: 'http',
      family: 'ipv6',
      target: 'http://six.example/',
      minIntervalSeconds: 0,
      termsUrl: null,
      builtIn: false,
      enabled: true,
    });
  });
});
