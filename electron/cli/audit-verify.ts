import type { AuditVerdict } from '../../shared/domain/audit.ts';
import { verifyAuditLog } from '../core/app.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { printJson, printProblems } from './print.ts';
import { settingsOf } from './settings-of.ts';

/** `failed` when the chain is broken, or cannot be read. */
export async function auditVerify(context: CommandContext): Promise<number> {
  const { terminal, host, folders, environment } = context;
  const loaded = await settingsOf(context);
  if (loaded === null) return exitCode.usage;
  const opened = await host.openDatabase(folders, loaded.settings, environment, 'read');
  if (!opened.ok) {
    printProblems(terminal, [opened.error]);
    return exitCode.failed;
  }
  try {
    const verdict = await verifyAuditLog(opened.value);
    if (context.options.json === true) printJson(terminal, verdict);
    else printVerdict(context, verdict);
    return verdict.broken === null ? exitCode.done : exitCode.failed;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    printProblems(terminal, [`The audit log cannot be read: ${why}`]);
    return exitCode.failed;
  } finally {
    await opened.value.close();
  }
}

function printVerdict({ terminal }: CommandContext, { entries, broken, head }: AuditVerdict): void {
  if (broken !== null) {
    const { sequence, why } = broken;
    printProblems(terminal, [`The audit log is broken at entry ${sequence}: ${why}`]);
  } else if (entries === 0) {
    terminal.out('The audit log is empty.\n');
  } else {
    const count = entries === 1 ? '1 entry' : `${entries} entries`;
    terminal.out(`The audit log is whole: ${count}.\n`);
    // Only what was written down elsewhere shows that the newest entries were cut off.
    terminal.out(`Entry ${entries} has the hash ${head}\n`);
  }
}
