import type * as Gateway from '@discordjs/ws';
import type * as Discord from 'discord.js';

export type DiscordLibrary = typeof Discord;
/** discord.js has classes of the same names, which hide these. */
export type GatewayLibrary = typeof Gateway;

/** Loaded when the first bot starts: nobody without one pays its 40 MB. */
export const loadDiscord = async (): Promise<DiscordLibrary> => import('discord.js');

export const loadGateway = async (): Promise<GatewayLibrary> => import('@discordjs/ws');
