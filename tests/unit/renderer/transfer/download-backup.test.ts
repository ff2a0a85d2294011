import { describe, expect, it } from 'vitest';
import { downloadBackup } from '../../../../renderer/transfer/download-backup.ts';
import type { ParsedInput } from '../../../../shared/contract/index.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { createMemorySinks } from '../../../support/memory-sinks.ts';
import { createScriptedBridge } from '../../../support/scripted-bridge.ts';

const never = new AbortController().signal;
const whole = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 251));

const hostWith = (pieceBytes: number) =>
  createScriptedBridge((_name, { offset }: ParsedInput<'backups.piece'>) =>
    ok({
      base64: whole.subarray(offset, offset + pieceBytes).toString('base64'),
      totalBytes: whole.length,
    }),
  );

describe('the download of a backup', () => {
  it('is every byte of it, whatever the size of the pieces', async () => {
    const bridge = hostWith(300);
    const { openSink, files } = createMemorySinks();
    const reports: unknown[] = [];
    const report = (progress: unknown): void => void reports.push(progress);
    const result = await downloadBackup({ bridge, openSink }, 'a.tar.gz', never, report);
    expect(result).toEqual(ok(1_000));
    expect(files.get('a.tar.gz')?.equals(whole)).toBe(true);
    expect(bridge.asked.map(([, input]) => input)).toEqual(
      [0, 300, 600, 900].map((offset) => ({ name: 'a.tar.gz', offset })),
    );
    expect(reports).toEqual([300, 600, 900, 1_000].map((done) => ({ done, total: 1_000 })));
  });

  it('leaves nothing behind when the host fails', async () => {
    const error = { kind: 'unreachable', message: '' };
    const { openSink, log } = createMemorySinks();
    const bridge = createScriptedBridge(() => fail(error));
    const result = await downloadBackup({ bridge, openSink }, 'a.tar.gz', never, () => {});
    expect(result).toEqual(fail(error));
    expect(log.at(-1)).toBe('abort a.tar.gz');
  });

  it('never asks for ever: a host that sends nothing before the end is a bug', async () => {
    const { openSink, log } = createMemorySinks();
    const download = downloadBackup({ bridge: hostWith(0), openSink }, 'a.tar.gz', never, () => {});
    await expect(download).rejects.toThrow('"a.tar.gz" ends at 0 of 1000 bytes.');
    expect(log.at(-1)).toBe('abort a.tar.gz');
  });
});
