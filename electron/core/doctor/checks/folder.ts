import { assertNever } from '../../../../shared/assert-never.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';

const { fine, problem, warning } = judge('folder');

export function checkFolder({ folder: { path, state } }: DoctorFacts): readonly Finding[] {
  switch (state) {
    case 'writable':
      return [fine(`The data folder ${path} can be read and written.`)];
    case 'missing':
      return [
        warning(
          `There is no data folder ${path}.`,
          'The first start makes it. Should there be a history, name its folder with --data-dir.',
        ),
      ];
    case 'not-a-folder':
      return [
        problem(`${path} is no folder.`, 'Name a folder with --data-dir, or move that file away.'),
      ];
    case 'unreadable':
      return [
        problem(
          `The data folder ${path} cannot be read by the user who runs this.`,
          'Run the doctor as the user who runs IP Beacon, or give the folder to this one with chown.',
        ),
      ];
    case 'read-only':
      return [
        problem(
          `The data folder ${path} cannot be written by the user who runs this.`,
          'Run the doctor as the user who runs IP Beacon; check the owner of the folder, and whether its disk is mounted read-only.',
        ),
      ];
    default:
      return assertNever(state);
  }
}
