import { bundleFile } from '../bundle-file.ts';
import { bundleStandIn } from '../bundle-stand-in.ts';
import { realCommand } from './real-command.ts';

/** The hook as a file that Electron loads before the program. @returns its path */
export const bundleHook = (): Promise<string> =>
  bundleFile('real/hook.ts', 'real-hook.cjs', 'electron');

/**
 * What starts the desktop host: over the stand-in, or over the real Electron where build/run.mjs names its program.
 * @param root the project's folder @param main its built main file
 */
export async function desktopCommand(root: string, main: string): Promise<readonly string[]> {
  const program = process.env['IP_BEACON_REAL_ELECTRON'];
  return program === undefined
    ? [process.execPath, await bundleStandIn(), main]
    : realCommand(program, await bundleHook(), root, process.getuid?.() === 0);
}
