// The older look: one embed, its buttons below (https://discord.com/developers/docs/resources/message#embed-object).

import { assertNever } from '../../../../shared/assert-never.ts';
import { chooseFiles, fileName } from './answer-files.ts';
import type { Card, CardBlock, CardButton } from './card.ts';
import { choiceJson, rowsJson } from './control-json.ts';
import type { IdWriter } from './custom-id.ts';
import { cutLine, cutText } from './cut-text.ts';
import { limits } from './limits.ts';
import type { MessageFile, RenderedMessage } from './message-body.ts';
import { small, toneColours } from './tone-colours.ts';

/** The line of a block in the description; facts and pictures have places of their own. */
function lineOf(block: CardBlock): readonly string[] {
  switch (block.type) {
    case 'text':
    case 'row':
      return [block.text];
    case 'note':
      return [small(block.text)];
    case 'line':
      return [''];
    case 'facts':
    case 'picture':
      return [];
    default:
      return assertNever(block);
  }
}

interface Field {
  readonly name: string;
  readonly value: string;
  readonly inline: true;
}

const fieldsOf = (card: Card): readonly Field[] =>
  card.blocks
    .flatMap((block) => (block.type === 'facts' ? block.facts : []))
    .map(({ name, value }) => ({
      name: cutLine(name, limits.embed.fieldName),
      value: cutText(value, limits.embed.fieldValue),
      inline: true as const,
    }))
    .filter(({ name, value }) => name !== '' && value.trim() !== '');

/** The fields that fit, from the first. */
function fieldsWithin(fields: readonly Field[], characters: number): readonly Field[] {
  let left = characters;
  const until = fields.findIndex(({ name, value }) => (left -= name.length + value.length) < 0);
  return fields.slice(0, Math.min(limits.embed.fields, until < 0 ? fields.length : until));
}

const inRows = (buttons: readonly CardButton[]): readonly (readonly CardButton[])[] =>
  Array.from({ length: Math.ceil(buttons.length / limits.buttonsOfRow) }, (_, row) =>
    buttons.slice(row * limits.buttonsOfRow, (row + 1) * limits.buttonsOfRow),
  );

function controlsOf(card: Card, idOf: IdWriter) {
  const choice = card.choice === undefined ? null : choiceJson(card.choice, idOf);
  const beside = card.blocks.flatMap((block) => (block.type === 'row' ? [block.button] : []));
  const rows = [...rowsJson(card.buttons ?? [], idOf), ...rowsJson(inRows(beside), idOf)];
  return [...(choice === null ? [] : [choice]), ...rows].slice(0, limits.rows);
}

/** Description and fields within Discord's limits; what was cut is said under the description. */
function textsOf(card: Card, titleLength: number, cutNote: string) {
  const text = card.blocks.flatMap(lineOf).join('\n').trim();
  const all = fieldsOf(card);
  const note = small(cutNote);
  const room = limits.embed.all - titleLength;
  const whole = fieldsWithin(all, room - text.length);
  if (text.length <= limits.embed.description && whole.length === all.length) {
    return { description: text, fields: whole };
  }
  const cut = cutText(text, limits.embed.description - note.length - 1);
  const description = cut === '' ? note : `${cut}\n${note}`;
  return { description, fields: fieldsWithin(all, room - description.length) };
}

/** @param cutNote says that this is not all */
export function renderEmbed(
  card: Card,
  given: readonly MessageFile[],
  idOf: IdWriter,
  cutNote: string,
): RenderedMessage {
  const files = chooseFiles(card, given);
  const title = cutLine(card.title, limits.title);
  const { description, fields } = textsOf(card, title.length, cutNote);
  const colour = toneColours[card.tone];
  // Only the first is shown in it; the others stand below it by themselves.
  const picture = card.blocks.find((block) => block.type === 'picture' && files.has(block.file));
  const isEmpty = title === '' && description === '' && fields.length === 0;
  const embed = {
    ...(title !== '' && { title }),
    ...((description !== '' || isEmpty) && { description: isEmpty ? '…' : description }),
    ...(fields.length > 0 && { fields }),
    ...(colour !== null && { color: colour }),
    ...(picture?.type === 'picture' && {
      image: { url: `attachment://${fileName(picture.file)}` },
    }),
  };
  return {
    body: {
      flags: 0,
      embeds: [embed],
      components: controlsOf(card, idOf),
      attachments: files.attachments,
      allowed_mentions: { parse: [] },
    },
    files: files.files,
  };
}
