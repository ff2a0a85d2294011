import type { APIEmbed } from 'discord.js';
import type { Upload } from '../rest/request-body.ts';
import { messageFlags } from '../wire/message.ts';
import type { Attachment, Message, World } from '../world.ts';
import { type ComponentInput, componentProblems } from './component-rules.ts';
import { lengthOf } from './length-of.ts';
import { type MediaOf, renderComponents } from './render-components.ts';

/** What a request says of a message; the schema has passed it. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly ComponentInput[] | null;
  readonly flags?: number | null;
  readonly attachments?:
    | readonly { readonly id: string; readonly filename?: string; readonly description?: string }[]
    | null;
}

/** The part of a message that its author writes. */
export type MessageText = Pick<
  Message,
  'content' | 'embeds' | 'components' | 'flags' | 'attachments'
>;

export type Draft =
  | { readonly ok: true; readonly text: MessageText }
  | {
      readonly ok: false;
      readonly code: 50_006 | 50_035 | 40_005;
      readonly problems: readonly string[];
    };

const embedCharacters = (embed: APIEmbed): number =>
  [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
  ].reduce((sum, text) => sum + lengthOf(text ?? ''), 0);

function textProblems(
  text: MessageText,
  input: readonly ComponentInput[] | null,
): readonly string[] {
  const isV2 = (text.flags & messageFlags.componentsV2) !== 0;
  const filenames = text.attachments.map(({ filename }) => filename);
  const missing = text.embeds
    .flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url])
    .filter((url) => url?.startsWith('attachment://') === true)
    .filter((url) => !filenames.includes(url?.slice('attachment://'.length) ?? ''));
  return [
    ...(isV2 && text.content !== '' ? ['content cannot be used with IS_COMPONENTS_V2'] : []),
    ...(isV2 && text.embeds.length > 0 ? ['embeds cannot be used with IS_COMPONENTS_V2'] : []),
    ...(lengthOf(text.content) > 2_000 ? ['content has at most 2,000 characters'] : []),
    ...(text.embeds.reduce((sum, embed) => sum + embedCharacters(embed), 0) > 6_000
      ? ['all embeds together have at most 6,000 characters']
      : []),
    ...missing.map((url) => `there is no ${url}`),
    ...(input === null ? [] : componentProblems(input, isV2, filenames)),
  ];
}

const isEmpty = (text: MessageText): boolean =>
  text.content.trim() === '' &&
  text.embeds.length === 0 &&
  text.components.length === 0 &&
  text.attachments.length === 0;

/** The attachments that stay and those that come: new ones have the number of their file as id. */
function attachmentsOf(
  world: World,
  body: MessageBody,
  uploads: readonly Upload[],
  present: readonly Attachment[],
): readonly Attachment[] {
  const named = body.attachments ?? null;
  const kept =
    named === null ? present : present.filter(({ id }) => named.some((one) => one.id === id));
  const added = uploads.map((upload) => {
    const entry = named?.find(({ id }) => id === upload.index);
    return {
      id: world.nextId(),
      filename: entry?.filename ?? upload.filename,
      description: entry?.description ?? null,
      contentType: upload.contentType,
      bytes: upload.bytes,
    };
  });
  return [...kept, ...added];
}

/** What an author may set himself: not that a message is loading. */
const settableFlags =
  messageFlags.suppressEmbeds |
  messageFlags.ephemeral |
  messageFlags.suppressNotifications |
  messageFlags.componentsV2;
/** What stays whatever an edit says. */
const lastingFlags = messageFlags.ephemeral | messageFlags.componentsV2;

const withFields = (embed: APIEmbed): APIEmbed => ({
  ...embed,
  type: 'rich' as NonNullable<APIEmbed['type']>,
  ...(embed.fields === undefined
    ? {}
    : { fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })) }),
});

/**
 * The message as it will be, or why Discord refuses it.
 * @param present the message that is edited; null for a new one
 */
export function draftMessage(
  world: World,
  body: MessageBody,
  uploads: readonly Upload[],
  present: MessageText | null,
  mediaOf: MediaOf,
): Draft {
  const tooLarge = uploads.find(({ bytes }) => bytes.byteLength > world.limits.attachmentBytes);
  if (tooLarge !== undefined) {
    return { ok: false, code: 40_005, problems: [`${tooLarge.filename} is too large`] };
  }
  const attachments = attachmentsOf(world, body, uploads, present?.attachments ?? []);
  const input = body.components === undefined ? null : (body.components ?? []);
  const wanted = (body.flags ?? 0) & settableFlags;
  const text: MessageText = {
    content: body.content === undefined ? (present?.content ?? '') : (body.content ?? ''),
    embeds:
      body.embeds === undefined ? (present?.embeds ?? []) : (body.embeds ?? []).map(withFields),
    components:
      input === null
        ? (present?.components ?? [])
        : renderComponents(input, (url) => mediaOf(url, attachments)),
    flags: present === null ? wanted : wanted | (present.flags & lastingFlags),
    attachments,
  };
  const problems = textProblems(text, input);
  if (problems.length > 0) return { ok: false, code: 50_035, problems };
  return isEmpty(text)
    ? { ok: false, code: 50_006, problems: ['Cannot send an empty message'] }
    : { ok: true, text };
}
