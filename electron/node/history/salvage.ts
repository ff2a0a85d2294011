// What can be saved of a damaged history: the best snapshot, and the journal behind it up to the first thing that is
// not right. Reads the one folder, writes the other.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Salvage } from '../../../shared/domain/machine-facts.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { reasonOf } from './database-error.ts';
import { generationNames, readGenerations, saveGeneration } from './generations.ts';
import { listSegments, readSegment } from './journal-files.ts';
import { type SegmentScan, scanSegment } from './journal-segment.ts';
import { entriesOf, type RecoverOptions, unlock } from './recover.ts';
import type { SqlEngine } from './sql-engine.ts';

export interface SalvageParts extends Pick<RecoverOptions, 'createEngine' | 'key'> {
  readonly from: string;
  /** An empty folder. */
  readonly to: string;
}

interface Beginning {
  readonly engine: SqlEngine;
  readonly snapshot: string | null;
  readonly lost: readonly string[];
}

/** The failure is a sentence: nothing can be saved, or the new folder cannot be written. */
export function salvage(parts: SalvageParts): Result<Salvage> {
  const { from, to, key } = parts;
  const { engine, snapshot, lost } = beginning(parts);
  const start = engine.position();
  const journal = replayWhatCanBe(parts, engine, start);
  const entries = journal.sequence - start;
  if (snapshot === null && entries === 0) {
    return fail(`Nothing in ${from} can be read: no snapshot and no entry of the journal.`);
  }
  engine.setPosition(journal.sequence);
  const bytes = engine.export();
  engine.close();
  try {
    saveGeneration(to, key !== null ? key.seal(bytes) : bytes);
  } catch (error) {
    return fail(`The folder ${to} cannot be written: ${reasonOf(error)}.`);
  }
  return ok({ snapshot, entries, lost: [...lost, ...journal.lost] });
}

/** A good generation; failing that, one whose tables SQLite finds whole; failing that, an empty database. */
function beginning({ from, createEngine, key }: SalvageParts): Beginning {
  const generations = readGenerations(from);
  const lost: string[] = [];
  for (const part of ['newest', 'previous'] as const) {
    const generation = generations[part];
    const name = generationNames[part];
    if (generation.state === 'good') {
      const opened = open(generation.bytes);
      if (opened !== null) return { engine: opened, snapshot: name, lost };
    }
    if (generation.state === 'bad') lost.push(`${name} ${generation.why}.`);
  }
  for (const part of ['newest', 'previous'] as const) {
    if (generations[part].state !== 'bad') continue;
    const name = generationNames[part];
    const opened = openDamaged(join(from, name));
    if (opened === null) continue;
    const doubt = `${name} was used although it does not match its checksum: SQLite finds its tables whole, yet single values may be wrong.`;
    return { engine: opened, snapshot: name, lost: [...lost, doubt] };
  }
  return { engine: createEngine(null), snapshot: null, lost };

  function open(bytes: Uint8Array): SqlEngine | null {
    const unlocked = unlock(from, bytes, key);
    if (!unlocked.ok) {
      lost.push(unlocked.error);
      return null;
    }
    return createEngine(unlocked.value);
  }

  function openDamaged(path: string): SqlEngine | null {
    try {
      const engine = open(readFileSync(path));
      const [found] =
        engine?.transaction([{ sql: 'pragma integrity_check', parameters: [] }]) ?? [];
      return found?.rows[0]?.['integrity_check'] === 'ok' ? engine : null;
    } catch {
      return null;
    }
  }
}

function replayWhatCanBe(
  { from, key }: SalvageParts,
  engine: SqlEngine,
  start: number,
): { readonly sequence: number; readonly lost: readonly string[] } {
  const segments = listSegments(from);
  let sequence = start;
  const stop = (name: string, why: string) => ({
    sequence,
    lost: [`The journal ends with entry ${sequence}: ${name}: ${why}.`],
  });
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (next !== undefined && next.firstSequence <= sequence + 1) continue;
    const scan: SegmentScan = scanSegment(readSegment(from, segment));
    const { header, frames, goodBytes, end } = scan;
    if (header === null) return stop(segment.name, 'its beginning cannot be read');
    if (frames.length > 0 && header.firstSequence > sequence + 1) {
      return stop(segment.name, `the entries before ${header.firstSequence} are missing`);
    }
    if (header.isSealed && key === null) return stop(segment.name, 'its key is not here');
    const cipher = header.isSealed ? (key?.frameCipher(header.salt) ?? null) : null;
    const texts: string[] = [];
    for (const frame of frames) {
      engine.begin();
      try {
        const entries = entriesOf(frame, cipher, texts);
        if (frame.sequence > sequence) {
          for (const entry of entries) engine.replay(entry);
          ({ sequence } = frame);
        }
        engine.commit();
      } catch (error) {
        engine.rollback();
        return stop(segment.name, `entry ${frame.sequence}: ${reasonOf(error)}`);
      }
    }
    if (end !== 'clean') return stop(segment.name, `it is not right from byte ${goodBytes} on`);
  }
  return { sequence, lost: [] };
}
