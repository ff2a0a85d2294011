import { createSettings, type LiveSettings } from '../../electron/core/settings/create-settings.ts';
import { loadSettings } from '../../electron/core/settings/load-settings.ts';
import { problemSentence } from '../../electron/core/settings/settings-problem.ts';
import { createMemoryFiles, type MemoryFiles } from './memory-files.ts';

/** The real settings over a file in memory. */
export async function createLiveSettings(
  text: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly settings: LiveSettings; readonly files: MemoryFiles }> {
  const files = createMemoryFiles({ 'config.yaml': text });
  const places = { files, path: 'config.yaml', environment };
  const loaded = await loadSettings(places);
  if (!loaded.ok) throw new Error(loaded.error.map(problemSentence).join(' '));
  const settings = createSettings({ ...places, loaded: loaded.value, onProblems: () => {} });
  return { settings, files };
}
