import { showSettings } from '../core/app.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { printJson } from './print.ts';
import { settingsOf } from './settings-of.ts';

export async function configShow(context: CommandContext): Promise<number> {
  const loaded = await settingsOf(context);
  if (loaded === null) return exitCode.usage;
  if (context.options.json === true) printJson(context.terminal, loaded.settings);
  else context.terminal.out(showSettings(loaded));
  return exitCode.done;
}
