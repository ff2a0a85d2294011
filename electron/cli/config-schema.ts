import { fileSchema } from '../core/app.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { printJson } from './print.ts';

export async function configSchema({ terminal }: CommandContext): Promise<number> {
  printJson(terminal, fileSchema());
  return exitCode.done;
}
