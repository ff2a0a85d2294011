import { useQueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRuntime } from '../../bridge/runtime.ts';
import type { BridgeError } from '../../bridge/bridge-error.ts';
import type { KnownParts } from './place-names.ts';

export interface KnownPartsOfBot {
  readonly known: KnownParts;
  /** Why Discord's answer did not come. */
  readonly error: BridgeError | null;
  readonly isLoading: boolean;
  /** Asks Discord, once for each server that was not asked for yet. */
  readonly load: (guilds: readonly string[]) => Promise<void>;
}

const none: KnownParts = {};

/** The channels and roles of a bot's servers, as far as somebody has asked for them since the page was opened. */
export function useKnownParts(bot: string): KnownPartsOfBot {
  const { bridge } = useRuntime();
  const queries = useQueryClient();
  const [state, setState] = useState<{
    readonly isLoading: boolean;
    readonly error: BridgeError | null;
  }>({ isLoading: false, error: null });
  const key = ['known-parts', bot];
  const { data: known = none } = useQuery<KnownParts>({
    queryKey: key,
    queryFn: () => queries.getQueryData<KnownParts>(key) ?? none,
    enabled: false,
    gcTime: Infinity,
  });

  return {
    known,
    ...state,
    load: async (guilds) => {
      setState({ isLoading: true, error: null });
      let error: BridgeError | null = null;
      for (const guild of guilds) {
        if (queries.getQueryData<KnownParts>(key)?.[guild] !== undefined) continue;
        const answer = await bridge.command('discord.guildParts', { bot, guild });
        if (!answer.ok) {
          ({ error } = answer);
          break;
        }
        queries.setQueryData<KnownParts>(key, (before) => ({ ...before, [guild]: answer.value }));
      }
      setState({ isLoading: false, error });
    },
  };
}
