import { endsInTime } from '../host/ends-in-time.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { printProblems } from './print.ts';
import { overridesOf, settingsOf } from './settings-of.ts';

/** Runs the server host until it is asked to stop. */
export async function serve(context: CommandContext): Promise<number> {
  const { terminal, host, folders, environment } = context;
  const loaded = await settingsOf(context);
  if (loaded === null) return exitCode.usage;
  // Asked for before anything starts: a signal during the start must not kill it half-way.
  const stopRequested = host.stopRequested();
  const served = await host.serve({
    folders,
    environment,
    overrides: overridesOf(context),
    loaded,
    version: host.version,
    print: (line) => terminal.out(`${line}\n`),
    printProblem: (line) => printProblems(terminal, [line]),
  });
  if (!served.ok) {
    printProblems(terminal, [served.error]);
    return exitCode.failed;
  }
  await stopRequested;
  if (await endsInTime(served.value.stop(), host.clock)) return exitCode.done;
  printProblems(terminal, ['Not everything could be ended in time; the log may say what hangs.']);
  return exitCode.failed;
}
