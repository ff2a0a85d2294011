import type { Finding } from '../../../../shared/domain/finding.ts';
import type { SegmentFacts, SnapshotFacts } from '../../../../shared/domain/machine-facts.ts';
import { counted, sizeText, spanText } from '../amounts.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';
import { repairRemedy } from '../repair-remedy.ts';

const { fine, problem, warning } = judge('history');

/** A snapshot is taken at 4 MiB; much more means that none succeeds. */
const longJournalBytes = 64 * 1024 * 1024;

export function checkHistory({ inspection, now }: DoctorFacts): readonly Finding[] {
  if (inspection === null) return [];
  const { snapshots, segments, damage } = inspection;
  if (snapshots.length === 0 && segments.length === 0 && damage === null) {
    return [fine('There is no history yet.')];
  }
  const bad = [...snapshots.flatMap(badSnapshot), ...segments.flatMap(unclean(segments))];
  if (damage !== null) return [...bad, problem(damage, repairRemedy(damage))];
  const journalBytes = segments.reduce((sum, { bytes }) => sum + bytes, 0);
  const long =
    journalBytes > longJournalBytes
      ? [
          warning(
            `The journal has ${sizeText(journalBytes)}: no snapshot was taken for long.`,
            'The log says why; usually the disk is full. A restart takes one.',
          ),
        ]
      : [];
  return [...bad, ...long, fine(summary(snapshots, segments, journalBytes, now))];
}

function summary(
  snapshots: readonly SnapshotFacts[],
  segments: readonly SegmentFacts[],
  journalBytes: number,
  now: number,
): string {
  const good = snapshots.find((snapshot) => snapshot.problem === null);
  const entries = segments.reduce((sum, segment) => sum + segment.entries, 0);
  const snapshot =
    good === undefined
      ? 'no snapshot yet'
      : `a snapshot of ${sizeText(good.bytes)}, ${spanText(Math.max(0, now - good.at))} old`;
  const written = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  return `The history is whole: ${snapshot}, and a journal of ${written} in ${counted(segments.length, 'file')}, ${sizeText(journalBytes)}.`;
}

const badSnapshot = ({ name, problem: why }: SnapshotFacts): readonly Finding[] =>
  why === null
    ? []
    : [
        warning(
          `${name} ${why}.`,
          'The other snapshot and the journal stand in for it. Check the disk, and take a backup: ip-beacon backup.',
        ),
      ];

const unclean =
  (segments: readonly SegmentFacts[]) =>
  ({ name, end }: SegmentFacts, index: number): readonly Finding[] =>
    end === 'torn' && index === segments.length - 1
      ? [
          warning(
            `${name} ends in an unfinished entry, as a power cut leaves it; it was never acknowledged.`,
            'Nothing needs to be done: the next start sets it aside.',
          ),
        ]
      : [];
