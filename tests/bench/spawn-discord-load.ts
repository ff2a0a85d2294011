import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface DiscordLoad {
  readonly apiUrl: string;
  /** The guild in which everything is asked. */
  readonly guild: string;
  /** One interaction after the other, or so many a second. @returns from sent to the callback received, in ms */
  readonly ask: (wanted: {
    readonly token: string;
    readonly command: string;
    readonly count: number;
    readonly perSecond: number | null;
  }) => Promise<readonly number[]>;
  readonly stop: () => void;
}

const script = fileURLToPath(new URL('discord-load.mjs', import.meta.url));

export async function spawnDiscordLoad(): Promise<DiscordLoad> {
  const child = fork(script);
  const [{ apiUrl, guild }] = (await once(child, 'message')) as [Omit<DiscordLoad, 'ask' | 'stop'>];
  return {
    apiUrl,
    guild,
    ask: async (wanted) => {
      child.send(wanted);
      const [taken] = (await once(child, 'message')) as [readonly number[]];
      return taken;
    },
    stop: () => void child.kill(),
  };
}
