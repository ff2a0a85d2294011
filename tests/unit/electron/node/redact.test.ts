import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactDetails, redactText } from '../../../../electron/node/redact.ts';

const token = 'kZ3v-8Q1xWmT0_rLdP5sYbN7uEoJ2aGhC4iFqXwRt9M';

describe('redactText', () => {
  it.each([
    [
      'GET https://user:pass@host.example/path?key=1#frag failed',
      'GET https://[redacted]@host.example/path?[redacted] failed',
    ],
    ['http://127.0.0.1:8470/sign-in#abc', 'http://127.0.0.1:8470/sign-in#[redacted]'],
    ['see https://host.example/a/b.', 'see https://host.example/a/b.'],
    ['Authorization: Bearer abc.def-123', 'Authorization: Bearer [redacted]'],
    ['$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA is it', '[redacted] is it'],
    [`token ${token}!`, 'token [redacted]!'],
    ['198.51.100.7 and 2001:db8::1', '198.51.100.7 and 2001:db8::1'],
  ])('makes %j into %j', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  it('is bounded', () => {
    expect(redactText('word '.repeat(10_000))).toHaveLength(4097);
  });
});

describe('redactDetails', () => {
  it('hides values by the name of their field, at any depth', () => {
    expect(
      redactDetails({
        password: 'a',
        Cookie: ['b'],
        user: {
          authorization: 'c',
          apiKey: 'd',
          client_secret: 'e',
          sessionId: 7,
          hasPassword: true,
          name: 'ada',
        },
        list: [{ token: 'f' }, new Map([['webhookToken', 'g']])],
        passwordHash: null,
      }),
    ).toEqual({
      password: '[redacted]',
      Cookie: '[redacted]',
      user: {
        authorization: '[redacted]',
        apiKey: '[redacted]',
        client_secret: '[redacted]',
        sessionId: '[redacted]',
        hasPassword: true,
        name: 'ada',
      },
      list: [{ token: '[redacted]' }, { webhookToken: '[redacted]' }],
      passwordHash: null,
    });
  });

  it('keeps what is needed of an error and its cause', () => {
    const cause = new Error(`no route to https://a:b@host.example/?k=${token}`);
    const error = Object.assign(new TypeError('fetch failed', { cause }), { code: 'ECONN' });
    expect(redactDetails({ error })).toEqual({
      error: {
        type: 'TypeError',
        code: 'ECONN',
        message: 'fetch failed',
        stack: expect.stringContaining('redact.test.ts'),
        cause: {
          type: 'Error',
          message: 'no route to https://[redacted]@host.example/?[redacted]',
          stack: expect.not.stringContaining(token),
        },
      },
    });
  });

  it('is finite for what refers to itself, and always JSON', () => {
    const self: Record<string, unknown> = { big: 10n, bytes: new Uint8Array(9), run: () => 1 };
    self['self'] = self;
    self['wide'] = Array.from({ length: 200 }, () => Array.from({ length: 200 }, () => self));
    expect(JSON.stringify(redactDetails(self)).length).toBeLessThan(100_000);
  });

  it('lets no secret through, wherever it stands', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('url', 'field', 'run'), (value, place) => {
        const secret = { url: `https://x.example/?a=${token}`, field: token, run: `(${token})` }[
          place
        ];
        const text = JSON.stringify(
          redactDetails({ value, inner: [{ password: secret, note: secret }] }),
        );
        expect(text).not.toContain(token);
      }),
    );
  });
});
