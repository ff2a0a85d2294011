import type { ComponentInput } from '../messages/component-rules.ts';

export type InteractionKind = 'command' | 'autocomplete' | 'component' | 'modal';

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
export const callbackTypes = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** A modal that the user has before him. */
export interface OpenModal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly ComponentInput[];
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
}

/** One click, command or submit, from the moment it was sent to the bot. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly applicationId: string;
  readonly userId: string;
  readonly guildId: string | null;
  readonly channelId: string;
  readonly locale: string;
  /** The command's name, or the custom id. */
  readonly name: string;
  /** The message with the component, or behind the modal. */
  readonly messageId: string | null;
  readonly integrationOwners: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly createdMonotonicMs: number;
  /** The payload as the gateway sent it. */
  readonly payload: Readonly<Record<string, unknown>>;
  callback: number | null;
  acknowledgedAfterMs: number | null;
  /** The deadline has passed without an answer. */
  expired: boolean;
  /** That of `@original`. */
  originalId: string | null;
  readonly followUpIds: string[];
  modal: OpenModal | null;
  choices: readonly Choice[] | null;
  /** Called whenever something of it changes. */
  readonly listeners: Set<() => void>;
}

export const changed = (interaction: Interaction): void => {
  for (const listener of interaction.listeners) listener();
};
