import type { UseQueryResult } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/index.ts';
import { useQuery } from '../../bridge/use-query.ts';

/** Every bot and how it stands; each change is pushed. */
export const useBots = (): UseQueryResult<Output<'discord.bots'>> => useQuery('discord.bots', {});
