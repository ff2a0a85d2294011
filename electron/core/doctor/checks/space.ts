import type { Finding } from '../../../../shared/domain/finding.ts';
import { sizeText } from '../amounts.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';

const { fine, problem, warning } = judge('space');

/** A snapshot is written beside the two generations that stay, and a backup beside them. */
const copies = 3;
const leastBytes = 100_000_000;

export function checkSpace({ folder, inspection }: DoctorFacts): readonly Finding[] {
  const { freeBytes } = folder;
  if (freeBytes === null) return [];
  const files = [...(inspection?.snapshots ?? []), ...(inspection?.segments ?? [])];
  const usedBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const newestBytes = inspection?.snapshots[0]?.bytes ?? 0;
  const free = `${sizeText(freeBytes)} are free where the history is, which takes ${sizeText(usedBytes)}`;
  const remedy = 'Make room on that disk, or move the data folder to another one (--data-dir).';
  if (freeBytes < Math.max(newestBytes, leastBytes / 10)) {
    return [problem(`${free}: the next snapshot may not fit.`, remedy)];
  }
  if (freeBytes < Math.max(copies * usedBytes, leastBytes)) {
    return [warning(`${free}: that is little for snapshots and backups.`, remedy)];
  }
  return [fine(`${free}.`)];
}
