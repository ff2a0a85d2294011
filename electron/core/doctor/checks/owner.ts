import type { Finding } from '../../../../shared/domain/finding.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';

const { fine, warning } = judge('owner');

export function checkOwner({ owner }: DoctorFacts): readonly Finding[] {
  if (owner === null) return [fine('No process has the data folder.')];
  const { pid, host, isAtWork } = owner;
  if (isAtWork) return [fine(`Process ${pid} on ${host} has the data folder.`)];
  return [
    warning(
      `Process ${pid} on ${host} had the data folder and has not given it back: it was killed, or the power went.`,
      'Nothing needs to be done: the next start takes the folder over.',
    ),
  ];
}
