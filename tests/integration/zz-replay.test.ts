import { mkdtempSync, statSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { openStore, run } from '../support/durable-store.ts';
import { recover } from '../../electron/node/history/recover.ts';
import { createEngine } from '../support/durable-store.ts';
import { scanSegment } from '../../electron/node/history/journal-segment.ts';
import { readSegment, listSegments } from '../../electron/node/history/journal-files.ts';
import { decodeEntries } from '../../electron/node/history/journal-codec.ts';
it('replay', () => {
  const folder = mkdtempSync('/dev/shm/ipb-replay-');
  const s = openStore(folder);
  run(s, 'create table r (a integer, at bigint, v double precision, t text)');
  for (let i = 0; i < 90000; i++) run(s, 'insert into r values (?,?,?,?)', 1, Date.now(), 12.5, 'ok');
  for (let k = 0; k < 3; k++) {
    let t = performance.now(); const seg = listSegments(folder); const bytes = readSegment(folder, seg[0]!); const scan = scanSegment(bytes); console.log('scan', performance.now() - t, bytes.length);
    t = performance.now(); const texts: string[] = []; const all = scan.frames.map((f) => decodeEntries(f.payload, texts)); console.log('decode', performance.now() - t);
    t = performance.now(); const e = createEngine(null); e.begin(); for (const x of all) for (const y of x) e.replay(y); e.commit(); console.log('replay', performance.now() - t); e.close();
    t = performance.now(); recover({ folder, createEngine, key: null }); console.log('recover', performance.now() - t);
  }
}, 120000);
