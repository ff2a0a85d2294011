import type { Migration } from './migration.ts';

const creates = /^\s*create table (\w+)/i;
const drops = /^\s*drop table (\w+)/i;
const renames = /^\s*alter table (\w+) rename to (\w+)/i;

/** The tables that these migrations, from the first on, leave behind: read from their own statements. */
export function tablesAfter(migrations: readonly Migration[]): readonly string[] {
  const tables = new Set<string>();
  for (const sql of migrations.flatMap(({ statements }) => statements)) {
    const created = creates.exec(sql);
    const gone = drops.exec(sql) ?? renames.exec(sql);
    if (gone?.[1] !== undefined) tables.delete(gone[1]);
    const made = created?.[1] ?? gone?.[2];
    if (made !== undefined) tables.add(made);
  }
  return [...tables].sort();
}
