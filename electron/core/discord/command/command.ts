// What a command is: declared, not coded, but for what it does. Nothing here knows discord.js.

import type { ContractName, Input, Output } from '../../../../shared/contract/index.ts';
import type { Level } from '../../../../shared/domain/access.ts';
import type { Mask } from '../../../../shared/domain/mask.ts';
import type { CallError } from '../../../../shared/dispatch.ts';
import type { Words } from '../../../../shared/format/words.ts';
import type { Result } from '../../../../shared/result.ts';
import type { Pictures } from '../../ports.ts';
import type { Card, Form } from '../cards/card.ts';

/** Its names, descriptions and choices' names are texts: `botCommand.<command>.options.<option>`, see command-texts.ts. */
export interface CommandOption {
  readonly name: string;
  /** `number`: a whole one. */
  readonly type: 'text' | 'number' | 'truth';
  readonly isRequired?: boolean;
  /** Fixed values; their texts are `botCommand.<command>.choices.<value>`. */
  readonly choices?: readonly string[];
  readonly isCompleted?: boolean;
  /** Of a number itself, of a text its length. */
  readonly min?: number;
  readonly max?: number;
  /** What is given for it never stands in the command log. */
  readonly isSecret?: boolean;
}

export interface Subcommand {
  readonly name: string;
  readonly options: readonly CommandOption[];
  /** Where it is another one than the command's. */
  readonly level?: Level;
  readonly visibility?: Visibility;
}

/** `private`: only the asker sees the answer. `shared`: whoever sees the channel, masked for them. */
export type Visibility = 'private' | 'shared';

export interface Command {
  /** English, as it is typed: `ip`. */
  readonly name: string;
  readonly level: Level;
  readonly visibility: Visibility;
  /** Of one person, from one call to the next. */
  readonly cooldownMs: number;
  /** `slow`: told at once that an answer comes; others are when they take over 1.5 s. */
  readonly acknowledge: 'fast' | 'slow';
  readonly options: readonly CommandOption[];
  /** Instead of options. */
  readonly subcommands?: readonly Subcommand[];
  readonly run: (call: Call) => Promise<Answer>;
  /**
   * Buttons, choices and forms of its cards, by name; `''` is run(), whose card takes the place of the one that was
   * pressed where both are seen by the same. The others answer with a message of their own, private unless they say
   * otherwise.
   */
  readonly actions?: Readonly<Record<string, Action>>;
  /** What may be typed on for an option; at most 25, each at most 100 characters. */
  readonly complete?: (call: CompletionCall) => Promise<readonly Completion[]>;
}

export interface Action {
  /** Where it is another one than the command's. */
  readonly level?: Level;
  readonly run: (call: Call) => Promise<Answer>;
}

export interface Completion {
  readonly name: string;
  readonly value: string;
}

/** Ask of the contract as the person who has given the command; its changes are in the audit log under their name. */
export type Ask = <Name extends ContractName>(
  name: Name,
  input: Input<Name>,
) => Promise<Result<Output<Name>, CallError>>;

export interface Asking {
  readonly ask: Ask;
  /** In the asker's language. */
  readonly words: Words['words'];
  readonly format: Words['format'];
  /** How much of an address this answer may show. */
  readonly mask: Mask;
  /** An address as this answer may show it. */
  readonly shown: (address: string) => string;
  /** UTC milliseconds. */
  readonly now: number;
  readonly level: Level;
  /** The bot that was asked. */
  readonly bot: string;
  /** Null in direct messages. */
  readonly guild: string | null;
  readonly channel: string;
  readonly user: string;
}

export interface Call extends Asking {
  /** Null where the command has none. */
  readonly subcommand: string | null;
  /** What was given for an option; null: nothing. Has passed the option's own rules. */
  readonly text: (option: string) => string | null;
  readonly number: (option: string) => number | null;
  readonly truth: (option: string) => boolean | null;
  /** What the button or choice carried along; empty for a command that was typed. */
  readonly values: readonly string[];
  /** What was chosen in a choice. */
  readonly chosen: readonly string[];
  /** What was typed into a form, by field; '' where nothing was. */
  readonly typed: (field: string) => string;
  /** Aborts when the deadline is over or the bot stops. */
  readonly signal: AbortSignal;
  readonly pictures: Pictures;
  /** Every command the asker may use here: for /help. */
  readonly commands: () => readonly Command[];
}

export interface CompletionCall extends Asking {
  readonly subcommand: string | null;
  readonly option: string;
  /** What stands there so far. */
  readonly typedSoFar: string;
}

export interface AnswerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Answer =
  | {
      readonly type: 'card';
      readonly card: Card;
      readonly files?: readonly AnswerFile[];
      /** Where it is another one than declared; never wider than the asker may see. */
      readonly visibility?: Visibility;
      /** To the asker's direct messages instead; the answer says so. */
      readonly isDirect?: boolean;
      /** What stands in the command log, `done` where it does not say. */
      readonly outcome?: 'done' | 'denied' | 'invalid' | 'failed';
      /** Done once it was sent, or could not be: what ends the bot that has to say so. */
      readonly afterwards?: () => void;
    }
  | { readonly type: 'form'; readonly form: Form };
