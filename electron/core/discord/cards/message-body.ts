// What goes to Discord as it is: https://discord.com/developers/docs/components/reference

export type ComponentJson = Readonly<Record<string, unknown>> & { readonly type: number };

export const componentType = {
  actionRow: 1,
  button: 2,
  choice: 3,
  textInput: 4,
  section: 9,
  text: 10,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

export const messageFlags = { ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;

/** A message's text that nobody is pinged by, whatever stands in it. */
export interface MessageBody {
  readonly flags: number;
  readonly components: readonly ComponentJson[];
  readonly embeds?: readonly Readonly<Record<string, unknown>>[];
  /** Those that are not named are taken away by an edit. */
  readonly attachments: readonly {
    /** The file's number in the request. */
    readonly id: string;
    readonly filename: string;
    readonly description?: string;
  }[];
  readonly allowed_mentions: { readonly parse: readonly [] };
}

export interface MessageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RenderedMessage {
  readonly body: MessageBody;
  readonly files: readonly MessageFile[];
}
