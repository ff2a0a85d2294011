import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';

const { fine, problem } = judge('configuration');

export function checkConfiguration({ settings, settingsProblems }: DoctorFacts) {
  if (settings !== null) return [fine('The configuration is valid.')];
  return settingsProblems.map((sentence) =>
    problem(
      sentence,
      'Mend the configuration; without it, the sources and the key are not checked.',
    ),
  );
}
