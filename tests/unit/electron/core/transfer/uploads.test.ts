import { describe, expect, it } from 'vitest';
import { createUploads, maxUploadBytes } from '../../../../../electron/core/transfer/uploads.ts';
import { fail, ok, type Result } from '../../../../../shared/result.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function open() {
  const clock = createFakeClock();
  let next = 0;
  const random = {
    shortId: () => '0',
    bytes: (count: number) => new Uint8Array(count).fill(next++),
  };
  return { clock, uploads: createUploads(clock, random) };
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('uploads', () => {
  it('puts the pieces of several files together, without their folders', () => {
    const { uploads } = open();
    const id = valueOf(
      uploads.begin([
        { name: 'C:\\bot\\last_ip.json', bytes: 5 },
        { name: 'empty.txt', bytes: 0 },
        { name: '../../.env', bytes: 3 },
      ]),
    );
    expect(uploads.append(id, 0, bytes('abc'))).toEqual(ok(3));
    expect(uploads.append(id, 0, bytes('de'))).toEqual(ok(5));
    expect(uploads.append(id, 2, bytes('xyz'))).toEqual(ok(8));
    expect(uploads.find(id)).toEqual(
      ok([
        { name: 'last_ip.json', bytes: bytes('abcde') },
        { name: 'empty.txt', bytes: bytes('') },
        { name: '.env', bytes: bytes('xyz') },
      ]),
    );
  });

  it('gives ids that nobody guesses', () => {
    expect(valueOf(open().uploads.begin([{ name: 'a', bytes: 1 }]))).toMatch(/^[\da-f]{32}$/);
  });

  it('does not give what has not come completely', () => {
    const { uploads } = open();
    const id = valueOf(uploads.begin([{ name: 'a.csv', bytes: 2 }]));
    uploads.append(id, 0, bytes('x'));
    expect(uploads.find(id)).toEqual(
      fail('"a.csv" has not come completely yet. Wait for it, or choose it again.'),
    );
  });

  it('refuses more than was said, a file out of turn, and a file that there is not', () => {
    const { uploads } = open();
    const id = valueOf(
      uploads.begin([
        { name: 'a', bytes: 2 },
        { name: 'b', bytes: 2 },
      ]),
    );
    expect(uploads.append(id, 0, bytes('abc'))).toEqual(
      fail(
        '"a" was said to have 2 bytes, and more have come. Was it written to meanwhile? Choose it again.',
      ),
    );
    expect(uploads.append(id, 1, bytes('x'))).toEqual(
      fail('A piece of "b" came before "a" was complete. Choose the files again.'),
    );
    expect(uploads.append(id, 2, bytes('x'))).toEqual(
      fail('The upload has 2 files; there is none at place 2.'),
    );
    uploads.append(id, 0, bytes('ab'));
    expect(uploads.append(id, 0, bytes('c')).ok).toBe(false);
    expect(uploads.append(id, 1, bytes('cd'))).toEqual(ok(4));
  });

  it('takes 64 MB in all', () => {
    const { uploads } = open();
    const half = valueOf(uploads.begin([{ name: 'a', bytes: maxUploadBytes / 2 }]));
    expect(uploads.begin([{ name: 'b', bytes: maxUploadBytes / 2 + 1 }])).toEqual(
      fail(
        'The files have 33 MB beside the 32 MB that are waiting already; 64 MB is the most. Larger ones go in by the command line.',
      ),
    );
    uploads.discard(half);
    expect(uploads.begin([{ name: 'b', bytes: maxUploadBytes }]).ok).toBe(true);
  });

  it('takes four at a time', () => {
    const { uploads } = open();
    const ids = [1, 2, 3, 4].map(() => valueOf(uploads.begin([{ name: 'a', bytes: 1 }])));
    expect(new Set(ids).size).toBe(4);
    expect(uploads.begin([{ name: 'a', bytes: 1 }])).toEqual(
      fail(
        '4 uploads are waiting already. Finish or discard one; each is forgotten after 15 minutes.',
      ),
    );
  });

  it('forgets an upload for which nothing came for 15 minutes', async () => {
    const { uploads, clock } = open();
    const id = valueOf(uploads.begin([{ name: 'a', bytes: 2 }]));
    await clock.advance(14 * 60_000);
    expect(uploads.append(id, 0, bytes('a'))).toEqual(ok(1));
    await clock.advance(14 * 60_000);
    expect(uploads.append(id, 0, bytes('b'))).toEqual(ok(2));
    await clock.advance(15 * 60_000);
    expect(uploads.find(id)).toEqual(
      fail(
        'There is no such upload: it was discarded, or nothing came for 15 minutes. Choose the files again.',
      ),
    );
    expect(clock.pending()).toBe(0);
  });

  it('leaves no timer behind', () => {
    const { uploads, clock } = open();
    uploads.begin([{ name: 'a', bytes: 2 }]);
    uploads.begin([{ name: 'b', bytes: 2 }]);
    uploads.stop();
    expect(clock.pending()).toBe(0);
    expect(uploads.begin([{ name: 'a', bytes: maxUploadBytes }]).ok).toBe(true);
  });
});
