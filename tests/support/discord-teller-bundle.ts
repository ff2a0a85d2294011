import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { bundleHistory, type HistoryBundle } from './history-bundle.ts';

export interface DiscordTellerBundle extends HistoryBundle {
  /** discord-teller.ts, a program to be killed. */
  readonly tellerFile: string;
}

/** The history's worker with a program that tells on Discord. */
export async function bundleDiscordTeller(): Promise<DiscordTellerBundle> {
  const history = await bundleHistory();
  const folder = dirname(history.workerFile);
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'discord-teller.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        external: ['@node-rs/argon2', 'discord.js', '@discordjs/ws'],
        output: { entryFileNames: 'discord-teller.mjs' },
      },
    },
  });
  return { ...history, tellerFile: join(folder, 'discord-teller.mjs') };
}
