import type * as Gateway from '@discordjs/ws';
import type * as Discord from 'discord.js';
import { once } from '../../../../shared/format/once.ts';

export type DiscordLibrary = typeof Discord;
/** discord.js has classes of the same names, which hide these. */
export type GatewayLibrary = typeof Gateway;

/**
 * Loaded when the first bot starts: nobody without one pays its 40 MB. Once: a bundle copies all names of a CommonJS
 * package at each `import()`.
 */
export const loadDiscord = once(async (): Promise<DiscordLibrary> => import('discord.js'));

export const loadGateway = once(async (): Promise<GatewayLibrary> => import('@discordjs/ws'));
