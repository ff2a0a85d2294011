import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type {
  HistoryInspection,
  SegmentFacts,
  SnapshotFacts,
} from '../../../shared/domain/machine-facts.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { HistoryFiles } from '../doctor/history-files.ts';
import { reasonOf } from './database-error.ts';
import { formsIn } from './file-forms.ts';
import { generationNames, readGenerations } from './generations.ts';
import { listSegments, readSegment } from './journal-files.ts';
import { scanSegment } from './journal-segment.ts';
import { isSealed as isSealedFile } from './sealing/sealed-bytes.ts';
import { startTask } from './start-task.ts';

/** The history's files as they stand, for the doctor. @param workerFile the bundled worker.ts */
export const createHistoryFiles = (workerFile: string): HistoryFiles => ({
  inspect: (folder) => inspect(folder, workerFile),
  salvage: async (from, to, key) => {
    const done = await startTask(workerFile, { type: 'salvage', from, to, key });
    if (!done.ok) return done;
    const { salvage } = done.value;
    return salvage === undefined ? fail('Nothing was saved.') : ok(salvage);
  },
});

async function inspect(folder: string, workerFile: string): Promise<HistoryInspection> {
  try {
    const segments = segmentsOf(folder);
    const structure = structureProblem(segments);
    return {
      snapshots: snapshotsOf(folder),
      segments: segments.map(({ facts }) => facts),
      damage: structure ?? (await openingProblem(folder, workerFile)),
    };
  } catch (error) {
    const damage = `The history in ${folder} cannot be read: ${reasonOf(error)}.`;
    return { snapshots: [], segments: [], damage };
  }
}

function snapshotsOf(folder: string): readonly SnapshotFacts[] {
  const generations = readGenerations(folder);
  return (['newest', 'previous'] as const).flatMap((part) => {
    const generation = generations[part];
    if (generation.state === 'missing') return [];
    const name = generationNames[part];
    const path = join(folder, name);
    const { size, mtimeMs } = statSync(path);
    const isSealed = isSealedFile(readFileSync(path).subarray(0, 64));
    const problem = generation.state === 'bad' ? generation.why : null;
    return [{ name, bytes: size, at: Math.round(mtimeMs), isSealed, problem }];
  });
}

interface InspectedSegment {
  readonly facts: SegmentFacts;
  readonly firstSequence: number;
}

const segmentsOf = (folder: string): readonly InspectedSegment[] =>
  listSegments(folder).map((segment) => {
    const { name, bytes, firstSequence } = segment;
    const { header, frames, end } = scanSegment(readSegment(folder, segment));
    const isSealed = header?.isSealed ?? false;
    return { facts: { name, bytes, isSealed, entries: frames.length, end }, firstSequence };
  });

/** What can be seen without opening anything: damage inside a segment, and entries missing between two. */
function structureProblem(segments: readonly InspectedSegment[]): string | null {
  for (const [index, { facts, firstSequence }] of segments.entries()) {
    const { name, end, entries } = facts;
    const next = segments[index + 1];
    if (end === 'newer') return `${name} was written by a newer IP Beacon.`;
    if (end === 'damaged' || (end === 'torn' && next !== undefined)) {
      return `${name} is damaged behind its first ${entries} entries.`;
    }
    if (next !== undefined && next.firstSequence > firstSequence + entries) {
      return `Entries of the journal are missing between ${name} and ${next.facts.name}.`;
    }
  }
  return null;
}

/** An encrypted history is not opened here: its key is the doctor's own finding. */
async function openingProblem(folder: string, workerFile: string): Promise<string | null> {
  if (formsIn(folder).sealed) return null;
  const done = await startTask(workerFile, { type: 'check', folder, key: null });
  return done.ok ? null : done.error;
}
