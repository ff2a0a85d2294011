import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { settingsOf } from './settings-of.ts';

export async function configValidate(context: CommandContext): Promise<number> {
  const { terminal, host, folders } = context;
  const loaded = await settingsOf(context);
  if (loaded === null) return exitCode.usage;
  const isThere = (await host.files.read(folders.configFile)) !== null;
  terminal.out(
    isThere
      ? `${folders.configFile} is valid.\n`
      : `There is no ${folders.configFile}; the defaults hold, which is fine.\n`,
  );
  return exitCode.done;
}
