// Components V2: a container with a coloured edge (https://discord.com/developers/docs/components/reference).

import { assertNever } from '../../../../shared/assert-never.ts';
import { type ChosenFiles, chooseFiles, fileName } from './answer-files.ts';
import type { Card, CardBlock } from './card.ts';
import { buttonJson, choiceJson, rowsJson } from './control-json.ts';
import type { IdWriter } from './custom-id.ts';
import { cutLine, cutText } from './cut-text.ts';
import { fitPieces, type Piece } from './fit-card.ts';
import { limits } from './limits.ts';
import {
  componentType,
  type ComponentJson,
  messageFlags,
  type MessageFile,
  type RenderedMessage,
} from './message-body.ts';
import { small, toneColours } from './tone-colours.ts';

/** What is kept for the text, whatever buttons and files there are. */
const keptForText = 8;

const textJson = (content: string): ComponentJson => ({ type: componentType.text, content });

const textPieces = (text: string): readonly Piece[] =>
  text.trim() === '' ? [] : [{ components: 1, text, render: textJson }];

function rowPieces(block: CardBlock & { readonly type: 'row' }, idOf: IdWriter): readonly Piece[] {
  if (block.text.trim() === '') return [];
  const accessory = buttonJson(block.button, idOf);
  if (accessory === null) return textPieces(block.text);
  const render = (text: string): ComponentJson => ({
    type: componentType.section,
    components: [textJson(text)],
    accessory,
  });
  return [{ components: 3, text: block.text, render }];
}

function picturePieces(
  { file, alt }: CardBlock & { readonly type: 'picture' },
  files: ChosenFiles,
): readonly Piece[] {
  if (!files.has(file)) return [];
  const description = cutText(alt, limits.alt);
  const item = {
    media: { url: `attachment://${fileName(file)}` },
    ...(description.trim() !== '' && { description }),
  };
  const render = (): ComponentJson => ({ type: componentType.gallery, items: [item] });
  return [{ components: 1, text: '', render }];
}

function piecesOf(block: CardBlock, idOf: IdWriter, files: ChosenFiles): readonly Piece[] {
  switch (block.type) {
    case 'text':
      return textPieces(block.text);
    case 'note':
      return textPieces(small(block.text));
    case 'facts':
      return textPieces(block.facts.map(({ name, value }) => `**${name}** ${value}`).join('\n'));
    case 'row':
      return rowPieces(block, idOf);
    case 'line':
      return [{ components: 1, text: '', render: () => ({ type: componentType.separator }) }];
    case 'picture':
      return picturePieces(block, files);
    default:
      return assertNever(block);
  }
}

const sizeOf = (row: ComponentJson): number =>
  1 + (Array.isArray(row['components']) ? row['components'].length : 0);

/** The choice before the buttons; rows for which there is no room are left out, the last ones first. */
function controlsOf(card: Card, idOf: IdWriter, room: number): readonly ComponentJson[] {
  const choice = card.choice === undefined ? null : choiceJson(card.choice, idOf);
  const rows = [...(choice === null ? [] : [choice]), ...rowsJson(card.buttons ?? [], idOf)];
  let left = room;
  return rows.filter((row) => (left -= sizeOf(row)) >= 0);
}

/** @param cutNote says that this is not all */
export function renderComponents(
  card: Card,
  given: readonly MessageFile[],
  idOf: IdWriter,
  cutNote: string,
): RenderedMessage {
  const files = chooseFiles(card, given);
  const title = cutLine(card.title, limits.title);
  const pieces = [
    ...textPieces(title === '' ? '' : `## ${title}`),
    ...card.blocks.flatMap((block) => piecesOf(block, idOf, files)),
  ];
  const loose = files.loose.map((name) => ({
    type: componentType.file,
    file: { url: `attachment://${name}` },
  }));
  // The container itself is one too.
  const room = limits.components - 1 - loose.length;
  const controls = controlsOf(card, idOf, room - keptForText);
  const taken = controls.reduce((sum, row) => sum + sizeOf(row), 0);
  const shown = fitPieces(
    pieces,
    { components: room - taken, characters: limits.characters },
    { components: 1, text: small(cutNote), render: textJson },
  );
  const components = [...shown, ...loose, ...controls];
  const colour = toneColours[card.tone];
  const container = {
    type: componentType.container,
    ...(colour !== null && { accent_color: colour }),
    components: components.length > 0 ? components : [textJson('…')],
  };
  return {
    body: {
      flags: messageFlags.componentsV2,
      components: [container],
      attachments: files.attachments,
      allowed_mentions: { parse: [] },
    },
    files: files.files,
  };
}
