import { describe, expect, it } from 'vitest';
import {
  httpJson,
  readJsonField,
} from '../../../../../../electron/core/address/sources/http-json.ts';
import { httpText } from '../../../../../../electron/core/address/sources/http-text.ts';
import {
  httpTrace,
  readTraceKey,
} from '../../../../../../electron/core/address/sources/http-trace.ts';
import { fail, ok } from '../../../../../../shared/result.ts';
import { createSourcePorts, httpOk, refused } from '../../../../../support/source-ports.ts';

const base = {
  id: 'echo',
  operator: 'a.example',
  family: 'ipv4',
  minIntervalSeconds: 0,
  url: 'http://a.example/ip',
} as const;
const text = { ...base, kind: 'http-text' } as const;
const signal = new AbortController().signal;
const shape = (detail: string) => fail({ code: 'shape', detail });

describe('http-text', () => {
  const askWith = (answer: ReturnType<typeof httpOk> | typeof refused) =>
    httpText.ask(text, createSourcePorts({ http: () => answer }), signal);

  it('asks its address over its family and takes 4 KiB at most', async () => {
    const asked: unknown[] = [];
    const http = (request: unknown) => (asked.push(request), httpOk('81.2.69.142\n'));
    expect(await httpText.ask(text, createSourcePorts({ http }), signal)).toEqual(
      ok('81.2.69.142\n'),
    );
    expect(asked).toEqual([{ url: base.url, family: 'ipv4', maxBytes: 4096, signal }]);
  });

  it('is an error for each status that is not 2xx, whatever the body says', async () => {
    expect(await askWith(httpOk('81.2.69.142', 500))).toEqual(
      fail({ code: 'status', detail: 'HTTP 500.' }),
    );
    expect(await askWith(httpOk('81.2.69.142', 304))).toEqual(
      fail({ code: 'status', detail: 'HTTP 304.' }),
    );
    expect(await askWith(httpOk('81.2.69.142', 302, 'http://portal.example/'))).toEqual(
      fail({ code: 'redirect', detail: 'HTTP 302 to "http://portal.example/".' }),
    );
    expect(await askWith(httpOk('', 301))).toEqual(
      fail({ code: 'redirect', detail: 'HTTP 301 without saying where to.' }),
    );
  });

  it('is an error over 4 KiB, for what is not UTF-8, and for what the port says', async () => {
    expect(await askWith(httpOk(new Uint8Array(4097)))).toEqual(
      fail({ code: 'too-large', detail: 'The answer is longer than 4096 bytes.' }),
    );
    expect(await askWith(httpOk(Uint8Array.of(0xc3, 0x28)))).toEqual(
      shape('The answer is not UTF-8 text.'),
    );
    expect(await askWith(refused)).toEqual(refused);
  });

  it('shows where it asks without the query, which may hold a key', () =>
    expect(httpText.target({ ...text, url: 'https://a.example/ip?key=secret' })).toBe(
      'https://a.example/ip?…',
    ));
});

describe('http-json', () => {
  it('reads its field and no other', async () => {
    const ports = createSourcePorts({
      http: () => httpOk('{"other":"10.0.0.1","client":{"ip":"81.2.69.142"}}'),
    });
    const definition = { ...base, kind: 'http-json', field: 'client.ip' } as const;
    expect(await httpJson.ask(definition, ports, signal)).toEqual(ok('81.2.69.142'));
  });

  it.each([
    ['<html>81.2.69.142</html>', 'The answer is not JSON: "<html>81.2.69.142</html>".'],
    ['{"error":"rate limited","address":"81.2.69.142"}', 'The JSON answer has no field "ip".'],
    ['"81.2.69.142"', 'The JSON answer has no field "ip".'],
    ['null', 'The JSON answer has no field "ip".'],
    ['{"ip":1359103374}', 'The field "ip" is not text but number.'],
    ['{"ip":null}', 'The field "ip" is not text but null.'],
    ['{"ip":["81.2.69.142"]}', 'The field "ip" is not text but object.'],
  ])('refuses %s', (answer, detail) => expect(readJsonField(answer, 'ip')).toEqual(shape(detail)));

  it('reads no inherited property', () =>
    expect(readJsonField('{}', 'constructor.name')).toEqual(
      shape('The JSON answer has no field "constructor.name".'),
    ));
});

describe('http-trace', () => {
  it('reads its key', async () => {
    const ports = createSourcePorts({
      http: () => httpOk('fl=1\r\nh=a.example\r\nip=2a02:8071::1\r\nts=1.5\r\n'),
    });
    const definition = { ...base, kind: 'http-trace', field: 'ip' } as const;
    expect(await httpTrace.ask(definition, ports, signal)).toEqual(ok('2a02:8071::1'));
  });

  it.each([
    ['fl=1\nh=a', 'The key "ip" stands 0 times in the answer, not once.'],
    ['ip=81.2.69.142\nip=81.2.69.143', 'The key "ip" stands 2 times in the answer, not once.'],
    ['<html>\nip=81.2.69.142\n</html>', 'The answer is not key=value lines: "<html>".'],
  ])('refuses %j', (answer, detail) => expect(readTraceKey(answer, 'ip')).toEqual(shape(detail)));
});
