import { examine } from '../core/app.ts';
import type { CommandContext } from './command.ts';
import { gatherDoctorFacts } from './doctor-facts.ts';
import { doctorRepair } from './doctor-repair.ts';
import { doctorText } from './doctor-text.ts';
import { exitCode } from './exit-code.ts';
import { printJson } from './print.ts';

/** Looks at everything and changes nothing; also beside a running program. `failed` when there is a problem. */
export async function doctor(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  if (options.repair !== undefined) return doctorRepair(context, options.repair);
  const findings = examine(await gatherDoctorFacts(context));
  if (options.json === true) printJson(terminal, { findings });
  else terminal.out(doctorText(terminal, findings));
  return findings.some(({ state }) => state === 'problem') ? exitCode.failed : exitCode.done;
}
