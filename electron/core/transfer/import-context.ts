import type { Clock, Database } from '../ports.ts';
import type { ImportContext } from './transfer-table.ts';

export async function readImportContext(database: Database, clock: Clock): Promise<ImportContext> {
  const [runs, progress, current] = await database.transaction(
    [
      // Runs never come in: so the first one is this program's own.
      'select min(started_at) as at from runs',
      'select readings_from from rollup_progress',
      'select family, since from current_addresses',
    ].map((sql) => ({ sql, parameters: [] })),
  );
  const ownSince = runs?.rows[0]?.['at'] ?? null;
  return {
    now: clock.now(),
    ownSince: ownSince === null ? Infinity : Number(ownSince),
    readingsFrom: Number(progress?.rows[0]?.['readings_from'] ?? 0),
    currentSince: new Map(
      (current?.rows ?? []).map((row) => [String(row['family']), Number(row['since'])]),
    ),
  };
}
