import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blot } from '../../../../../electron/core/audit/blot.ts';

const secret = 'hunter2-hunter2';

describe('a secret', () => {
  it.each([
    'token',
    'discord.botToken',
    'password',
    'passphrase',
    'smtp.passwd',
    'clientSecret',
    'api_key',
    'privateKey',
    'signingKeys',
    'key',
    'sessionId',
    'Authorization',
  ])('under the name %s is blotted out', (name) => {
    expect(blot(secret, name)).toBe('"[redacted]"');
    expect(blot({ deep: [{ [name]: secret, port: 1 }] }, 'settings')).toBe(
      JSON.stringify({ deep: [{ [name]: '[redacted]', port: 1 }] }),
    );
    expect(blot({ [name]: { value: [secret, 1234] } }, '')).toBe(
      JSON.stringify({ [name]: { value: ['[redacted]', '[redacted]'] } }),
    );
  });

  it.each([
    ['https://owner:hunter2@nas.example/ip', 'https://[redacted]@nas.example/ip'],
    ['https://ip.example/?key=hunter2', 'https://ip.example/?[redacted]'],
    ['wss://ip.example/a#hunter2', 'wss://ip.example/a#[redacted]'],
    ['https://discord.com/api/webhooks/1/hunter2', 'https://discord.com/[redacted]'],
    ['https://hooks.slack.example/services/T/B/hunter2', 'https://hooks.slack.example/[redacted]'],
    ['https://api.telegram.example/bot12:hunter2/send', 'https://api.telegram.example/[redacted]'],
    ['Bearer hunter2-hunter2', 'Bearer [redacted]'],
    ['$argon2id$v=19$m=1$hunter2', '[redacted]'],
    ['MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs', '[redacted]'],
    ['so: 0123456789abcdef0123456789abcdef0123456789abcdef', 'so: [redacted]'],
  ])('is known by its look: %s', (text, shown) => {
    expect(blot({ text: `see ${text} there` }, '')).toBe(
      JSON.stringify({ text: `see ${shown} there` }),
    );
  });

  it('is the whole path of what is called a webhook', () => {
    expect(
      blot({ webhookUrl: 'https://ntfy.example/my-topic', url: 'https://a.example/b' }, ''),
    ).toBe('{"webhookUrl":"https://ntfy.example/[redacted]","url":"https://a.example/b"}');
    expect(blot(['https://ntfy.example/my-topic'], 'notify.webhooks')).toBe(
      '["https://ntfy.example/[redacted]"]',
    );
  });

  it('is the value beside the name of a header', () => {
    expect(
      blot(
        [
          { name: 'X-Api-Key', value: secret },
          { name: 'Accept', value: 'a' },
        ],
        '',
      ),
    ).toBe('[{"name":"X-Api-Key","value":"[redacted]"},{"name":"Accept","value":"a"}]');
  });

  it('never passes, wherever it stands under its name', () => {
    const around = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constant({ password: secret }),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.string(), tie('value'), { minKeys: 1, maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(around, fc.string(), (value, name) => {
        expect(blot(value, name)).not.toContain(secret);
      }),
    );
  });
});

describe('what is no secret', () => {
  it.each([
    [90, 'address.lookSeconds', '90'],
    [true, 'token', 'true'],
    [null, 'password', 'null'],
    ['', 'token', '""'],
    ['/etc/ip-beacon/history.keyfile', 'history.keyFile', '"/etc/ip-beacon/history.keyfile"'],
    ['banana', 'monkey', '"banana"'],
    [{ keyboard: 'de' }, '', '{"keyboard":"de"}'],
    [['81.2.69.142', '2001:db8::1'], 'address.accept', '["81.2.69.142","2001:db8::1"]'],
  ])('%j under %s stays', (value, name, text) => {
    expect(blot(value, name)).toBe(text);
  });

  it('is null where there was nothing', () => {
    expect(blot(undefined, 'x')).toBeNull();
  });
});

describe('what is long', () => {
  it('is cut, with a note', () => {
    expect(blot('wide words '.repeat(100), '')).toBe(
      JSON.stringify(`${'wide words '.repeat(100).slice(0, 500)}… (1100 characters in all)`),
    );
  });

  it('is cut as a whole too, and stays JSON', () => {
    const list = Array.from({ length: 1_000 }, (_, index) => `source ${index}`);
    const text = JSON.stringify(list);
    expect(JSON.parse(blot(list, '') ?? '')).toBe(
      `${text.slice(0, 4_000)}… (${text.length} characters in all)`,
    );
  });

  it('is always JSON of a bounded length', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.string({ unit: 'binary' }), (value, text) => {
        const blotted = blot([value, text.repeat(40)], '') ?? '';
        expect(() => JSON.parse(blotted)).not.toThrow();
        expect(blotted.length).toBeLessThan(30_000);
        expect(blotted).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
