// What there is in the double's Discord. All parts change this one object; nothing else keeps state of it.

import type { APIMessage, APIMessageTopLevelComponent } from 'discord.js';
import type { Clock, Dispose } from '../../../electron/core/ports.ts';
import type { Command } from './commands/command.ts';
import type { Interaction } from './interactions/interaction.ts';
import type { Limits } from './limits.ts';
import { createSnowflakes } from './snowflakes.ts';
import type { Violation } from './violations.ts';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly isBot: boolean;
  acceptsDirectMessages: boolean;
}

export interface Bot {
  readonly applicationId: string;
  /** The same as the application's, as with every bot of the last years. */
  readonly userId: string;
  readonly ownerId: string;
  readonly name: string;
  token: string;
  /** Which of the privileged intents its owner has switched on in the portal, as bits. */
  privilegedIntents: number;
  /** By guild id; `''` for the global ones. */
  readonly commands: Map<string, readonly Command[]>;
  /** When commands were created, by guild id: the daily limit. */
  readonly commandCreates: Map<string, readonly number[]>;
  readonly identifies: number[];
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly position: number;
  /** The bot whose own role it is. */
  readonly botId: string | null;
}

export interface Member {
  readonly userId: string;
  roleIds: readonly string[];
  readonly joinedAt: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
}

export interface Overwrite {
  readonly id: string;
  readonly type: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}

/** What makes a channel a thread. */
export interface Thread {
  readonly parentId: string;
  readonly ownerId: string;
  readonly createdAt: number;
  /** Seen by its members alone, and by whoever may manage threads. */
  readonly isPrivate: boolean;
  readonly memberIds: readonly string[];
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Null: a direct message between `recipientIds`. */
  readonly guildId: string | null;
  readonly recipientIds: readonly string[];
  readonly position: number;
  /** A thread has none: its parent's hold. */
  overwrites: readonly Overwrite[];
  readonly thread: Thread | null;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly createdAt: number;
  readonly nonce: string | number | null;
  readonly interaction: Interaction | null;
  /** The only one who sees it; null: everyone in the channel. */
  readonly ephemeralFor: string | null;
  /** The message it replies to. */
  readonly referenceId: string | null;
  editedAt: number | null;
  deletedAt: number | null;
  content: string;
  embeds: APIMessage['embeds'];
  components: readonly APIMessageTopLevelComponent[];
  flags: number;
  attachments: readonly Attachment[];
  /** As it was before each edit, the oldest first. */
  readonly before: APIMessage[];
}

/** Something that the gateway tells one bot. */
export interface WorldEvent {
  readonly bot: Bot;
  readonly guildId: string | null;
  /** Any of these bits is enough; 0: told to everyone. */
  readonly intents: number;
  readonly name: string;
  readonly data: (intents: number) => unknown;
}

export interface World {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly nextId: () => string;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly users: Map<string, User>;
  readonly bots: Map<string, Bot>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** By channel, the oldest first; ephemeral and deleted ones too. */
  readonly messages: Map<string, Message[]>;
  readonly interactions: Map<string, Interaction>;
  /** The same ones, by token. */
  readonly interactionTokens: Map<string, Interaction>;
  readonly violations: Violation[];
  publish(event: WorldEvent): void;
  onPublish(listener: (event: WorldEvent) => void): Dispose;
}

export function createWorld(clock: Clock, limits: Limits, origin: string): World {
  const listeners = new Set<(event: WorldEvent) => void>();
  return {
    clock,
    limits,
    origin,
    nextId: createSnowflakes(clock),
    users: new Map(),
    bots: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    interactionTokens: new Map(),
    violations: [],
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    onPublish: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What must be there, or the test is wrong. */
export function must<Value>(value: Value | undefined | null, what: string): Value {
  if (value === undefined || value === null) throw new Error(`The double has no ${what}.`);
  return value;
}
