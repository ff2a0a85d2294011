import type { EntryFacts } from '../../../../shared/domain/machine-facts.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';

const { fine, warning } = judge('permissions');

/** More than these are counted, not named. */
const namedAtMost = 5;

/** Group and others may do nothing: folders 0700, files 0600. */
export function checkPermissions({ entries }: DoctorFacts): readonly Finding[] {
  const known = entries.filter(({ mode }) => mode !== null);
  if (known.length === 0) return [];
  const open = known.filter(({ mode }) => ((mode ?? 0) & 0o077) !== 0);
  if (open.length === 0) return [fine('The history is for its owner alone.')];
  const rest = open.length - namedAtMost;
  return [
    ...open.slice(0, namedAtMost).map(openEntry),
    ...(rest > 0
      ? [warning(`Other users can get at ${rest} more.`, 'Do the same with those.')]
      : []),
  ];
}

function openEntry({ path, isFolder, mode }: EntryFacts): Finding {
  const right = isFolder ? '700' : '600';
  const found = (mode ?? 0).toString(8).padStart(4, '0');
  return warning(
    `Other users can get at ${path}: its mode is ${found}.`,
    `chmod ${right} '${path}'`,
  );
}
