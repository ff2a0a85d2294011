import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** So that names sort as their numbers do. */
const digits = 16;
const namePattern = /^history-(\d{16})\.journal$/;

export const segmentName = (firstSequence: number): string =>
  `history-${String(firstSequence).padStart(digits, '0')}.journal`;

export interface SegmentFile {
  readonly name: string;
  readonly firstSequence: number;
  readonly bytes: number;
}

/** The journal's segments, the oldest first. */
export const listSegments = (folder: string): readonly SegmentFile[] =>
  readdirSync(folder)
    .flatMap((name) => {
      const found = namePattern.exec(name)?.[1];
      if (found === undefined) return [];
      return [{ name, firstSequence: Number(found), bytes: statSync(join(folder, name)).size }];
    })
    .sort((a, b) => a.firstSequence - b.firstSequence);

export const readSegment = (folder: string, { name }: SegmentFile): Uint8Array =>
  readFileSync(join(folder, name));
