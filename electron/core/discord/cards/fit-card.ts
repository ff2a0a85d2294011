import { cutText } from './cut-text.ts';
import type { ComponentJson } from './message-body.ts';

/** A part of a card on its way to Discord. */
export interface Piece {
  /** Itself and what is nested in it. */
  readonly components: number;
  /** Empty where it has none. */
  readonly text: string;
  readonly render: (text: string) => ComponentJson;
}

export interface Room {
  readonly components: number;
  readonly characters: number;
}

/** Shorter than this the rest of a text is not worth its place. */
const shortestRest = 20;

const fits = (piece: Piece, room: Room): boolean =>
  piece.components <= room.components && piece.text.length <= room.characters;

const without = (room: Room, piece: Piece): Room => ({
  components: room.components - piece.components,
  characters: room.characters - piece.text.length,
});

/**
 * What there is room for, from the beginning. Where that is not all, the text at the border is cut at a word, what
 * comes after it is dropped, and `note` stands at the end and says so.
 */
export function fitPieces(
  pieces: readonly Piece[],
  room: Room,
  note: Piece,
): readonly ComponentJson[] {
  const all = pieces.reduce(without, room);
  if (all.components >= 0 && all.characters >= 0) {
    return pieces.map((piece) => piece.render(piece.text));
  }
  const shown: ComponentJson[] = [];
  let left = without(room, note);
  for (const piece of pieces) {
    if (fits(piece, left)) {
      shown.push(piece.render(piece.text));
      left = without(left, piece);
      continue;
    }
    if (piece.components <= left.components && left.characters >= shortestRest) {
      shown.push(piece.render(cutText(piece.text, left.characters)));
    }
    break;
  }
  return [...shown, note.render(note.text)];
}
