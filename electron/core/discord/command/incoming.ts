// What a person has done, as plain data: the shell (discord-shell.ts) makes it of discord.js' objects.

/** Null: of nothing, it is no thread. `unknown`: Discord has not said whether it is one, or of what. */
export type ThreadOf = { readonly channel: string } | 'unknown' | null;

export interface IncomingPlace {
  readonly user: string;
  /** Null in direct messages, and where an application is used without its bot. */
  readonly guild: string | null;
  /** A conversation of the asker and the bot alone. */
  readonly isDirect: boolean;
  readonly channel: string;
  /** What the channel is a thread of. */
  readonly threadOf: ThreadOf;
  /** Of the asker in that guild. */
  readonly roles: readonly string[];
  /** Discord's name of the asker's language; null where it does not say. */
  readonly locale: string | null;
}

/** The message that a control was on. */
export interface PressedMessage {
  /** Only the asker sees it. */
  readonly isPrivate: boolean;
  /** Made of embeds. */
  readonly isPlain: boolean;
}

export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

export type Incoming = IncomingPlace &
  (
    | {
        readonly type: 'command';
        readonly name: string;
        readonly subcommand: string | null;
        readonly options: OptionValues;
        /** Typed into a message, after the prefix. */
        readonly isMessage: boolean;
      }
    | {
        /** A button, or a choice. */
        readonly type: 'click';
        readonly customId: string;
        /** Null: a button. */
        readonly chosen: readonly string[] | null;
        readonly message: PressedMessage;
      }
    | {
        readonly type: 'form';
        readonly customId: string;
        readonly typed: Readonly<Record<string, string>>;
        /** Null where a command has opened it. */
        readonly message: PressedMessage | null;
      }
  );

/** What stands so far in the option that is being typed. */
export interface IncomingCompletion extends IncomingPlace {
  readonly name: string;
  readonly subcommand: string | null;
  readonly option: string;
  readonly typedSoFar: string;
}
