import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackArchive } from '../../../../../electron/node/backup/unpack-archive.ts';
import { fail, ok } from '../../../../../shared/result.ts';
import { tarOf } from '../../../../support/tar-of.ts';

const one = { name: 'a', bytes: Buffer.from('one') };
const two = { name: 'b', bytes: Buffer.from('two') };
const known = new Map([
  ['a', 100],
  ['b', 100],
]);

const texts = async (bytes: Uint8Array) => {
  const unpacked = await unpackArchive(bytes, known);
  if (!unpacked.ok) return unpacked;
  return ok(
    Object.fromEntries([...unpacked.value].map(([name, member]) => [name, textOf(member)])),
  );
};
const textOf = (member: Uint8Array): string => Buffer.from(member).toString();

test('every member by its name', async () => {
  expect(await texts(await tarOf([one, two]))).toEqual(ok({ a: 'one', b: 'two' }));
});

test.each(['../a', '/a', './a', 'x/../a', 'a/', 'c', 'A', 'a\u202E'])(
  'a member named %j is refused',
  async (name) => {
    const unpacked = await texts(await tarOf([one, { ...two, name }]));
    expect(unpacked).toEqual(
      fail(expect.stringMatching(/^it holds ".*", which belongs in no backup$/)),
    );
  },
);

test('an empty member is a member', async () => {
  expect(await texts(await tarOf([{ ...one, bytes: Buffer.of() }, two]))).toEqual(
    ok({ a: '', b: 'two' }),
  );
});

test('a link or a folder under a known name is refused', async () => {
  const refused = fail('it holds "b", which belongs in no backup');
  const link = { ...two, bytes: Buffer.of(), type: 'symlink', linkname: '/etc/passwd' } as const;
  expect(await texts(await tarOf([one, link]))).toEqual(refused);
  const folder = { ...two, bytes: Buffer.of(), type: 'directory' } as const;
  expect(await texts(await tarOf([one, folder]))).toEqual(refused);
});

test('the same member twice is refused', async () => {
  expect(await texts(await tarOf([one, one]))).toEqual(fail('it holds a twice'));
});

test('a member over its bound is refused', async () => {
  expect(await texts(await tarOf([{ ...one, bytes: new Uint8Array(101) }]))).toEqual(
    fail('its a is too large'),
  );
});

test('a bomb is refused while it unpacks, whatever it says of its size', async () => {
  const zeros = Buffer.alloc(100 * 2 ** 20);
  const refusalOf = async (bytes: Uint8Array): Promise<string> => {
    const unpacked = await unpackArchive(bytes, new Map([['a', 2 ** 31]]));
    return unpacked.ok ? 'accepted' : unpacked.error;
  };
  expect(await refusalOf(await tarOf([{ ...one, bytes: zeros }]))).toBe('its a is too large');
  expect(await refusalOf(gzipSync(zeros))).toBe(
    'it would unpack to far more than a history can be',
  );
});

test('what was cut short anywhere is refused', async () => {
  const whole = await tarOf([one, two]);
  for (let length = 0; length < whole.byteLength; length += 1) {
    expect(await texts(whole.subarray(0, length))).toEqual(
      fail(expect.stringMatching(/^it is damaged, cut short or no backup at all/)),
    );
  }
});

test('any bytes at all end in a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.boolean(), async (bytes, zipped) => {
      const unpacked = await unpackArchive(zipped ? gzipSync(bytes) : bytes, known);
      // A tar file may end anywhere between two members.
      expect(unpacked.ok ? unpacked.value.size : 0).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('an aborted signal ends it with its reason', async () => {
  const whole = await tarOf([one]);
  await expect(unpackArchive(whole, known, AbortSignal.abort('cancelled'))).rejects.toBe(
    'cancelled',
  );
});
