import { assertNever } from '../../../../shared/assert-never.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { migrations } from '../../history/migrations/index.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';
import { repairRemedy } from '../repair-remedy.ts';

const { fine, problem, warning } = judge('tables');

export function checkTables({ tables }: DoctorFacts): readonly Finding[] {
  const newest = migrations.at(-1)?.version ?? 0;
  switch (tables.state) {
    case 'none':
    case 'unread':
      return [];
    case 'refused':
      return [problem(tables.sentence, repairRemedy(tables.sentence))];
    case 'read':
      if (tables.version > newest) {
        return [
          problem(
            `The tables have version ${tables.version}, and this program knows ${newest}: a newer one has written them.`,
            'Start the newer program, or name another folder with --data-dir.',
          ),
        ];
      }
      if (tables.version < newest) {
        return [
          warning(
            `The tables have version ${tables.version}; this program brings them to ${newest}.`,
            'The next start does so, and keeps a backup before.',
          ),
        ];
      }
      return [fine(`The tables have version ${newest}, the newest.`)];
    default:
      return assertNever(tables);
  }
}
