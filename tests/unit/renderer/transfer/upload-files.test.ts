import { describe, expect, it } from 'vitest';
import { pieceBytes, uploadFiles } from '../../../../renderer/transfer/upload-files.ts';
import type { ContractName, ParsedInput } from '../../../../shared/contract/index.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { maxMessageBytes } from '../../../../shared/wire.ts';
import { createScriptedBridge } from '../../../support/scripted-bridge.ts';

const never = new AbortController().signal;

const content = (length: number, seed: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Array.from({ length }, (_, index) => (index * 7 + seed) % 256));

/** A host that keeps what arrives, as the real one does. */
function setUp(refuseAppend = false) {
  const received: Buffer[][] = [];
  const discarded: string[] = [];
  const bridge = createScriptedBridge((name: ContractName, input: never) => {
    // What the contract refuses would never arrive.
    contract[name].input.parse(input);
    if (name === 'uploads.begin') return ok({ upload: 'one' });
    if (name === 'uploads.discard') {
      discarded.push((input as ParsedInput<'uploads.discard'>).upload);
      return ok({});
    }
    if (refuseAppend) return fail({ kind: 'answered', message: 'There is no such upload.' });
    const { file, base64 } = input as ParsedInput<'uploads.append'>;
    (received[file] ??= []).push(Buffer.from(base64, 'base64'));
    return ok({ receivedBytes: 0 });
  });
  return { bridge, received, discarded };
}

describe('an upload', () => {
  it('sends every byte of every file, in pieces that fit into a message', async () => {
    const first = content(pieceBytes * 2 + 17, 1);
    const second = content(pieceBytes, 2);
    const { bridge, received, discarded } = setUp();
    const reports: unknown[] = [];
    const files = [new File([first], 'a.csv'), new File([], 'empty'), new File([second], 'b.db')];
    const result = await uploadFiles(bridge, files, never, (progress) => reports.push(progress));
    expect(result).toEqual(ok('one'));
    expect(bridge.asked[0]).toEqual([
      'uploads.begin',
      {
        files: [
          { name: 'a.csv', bytes: first.length },
          { name: 'empty', bytes: 0 },
          { name: 'b.db', bytes: second.length },
        ],
      },
    ]);
    expect(Buffer.concat(received[0] ?? []).equals(first)).toBe(true);
    expect(Buffer.concat(received[2] ?? []).equals(second)).toBe(true);
    expect(received[0]?.map(({ length }) => length)).toEqual([pieceBytes, pieceBytes, 17]);
    const total = first.length + second.length;
    expect(reports.at(-1)).toEqual({ done: total, total });
    const longest = Math.max(...bridge.asked.map(([, input]) => JSON.stringify(input).length));
    expect(longest).toBeLessThan(maxMessageBytes);
    expect(discarded).toEqual([]);
  });

  it('that is cancelled sends no more and is discarded', async () => {
    const { bridge, received, discarded } = setUp();
    const controller = new AbortController();
    const files = [new File([content(pieceBytes * 3, 1)], 'a.csv')];
    const result = await uploadFiles(bridge, files, controller.signal, () => controller.abort());
    expect(result).toBeNull();
    expect(received[0]).toHaveLength(1);
    expect(discarded).toEqual(['one']);
  });

  it('that the host refuses half-way says why and is discarded', async () => {
    const { bridge, discarded } = setUp(true);
    const result = await uploadFiles(bridge, [new File(['x'], 'a.csv')], never, () => {});
    expect(result).toEqual(fail({ kind: 'answered', message: 'There is no such upload.' }));
    expect(discarded).toEqual(['one']);
  });
});
