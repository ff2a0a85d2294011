import { type LoadedSettings, loadSettings, type Override, problemSentence } from '../core/app.ts';
import type { CommandContext } from './command.ts';
import { printProblems } from './print.ts';

const overridden = {
  host: 'server.host',
  port: 'server.port',
  'log-level': 'log.level',
} as const;

/** The options that stand for settings. */
export function overridesOf({ options }: Pick<CommandContext, 'options'>): readonly Override[] {
  return Object.entries(overridden).flatMap(([option, path]) => {
    const text = options[option as keyof typeof overridden];
    return text === undefined ? [] : [{ name: `--${option}`, path, text }];
  });
}

/** The settings in force; null when they are invalid, which then has been said. */
export async function settingsOf(context: CommandContext): Promise<LoadedSettings | null> {
  const loaded = await loadSettings({
    files: context.host.files,
    path: context.folders.configFile,
    environment: context.environment,
    overrides: overridesOf(context),
  });
  if (loaded.ok) return loaded.value;
  printProblems(context.terminal, loaded.error.map(problemSentence));
  return null;
}
