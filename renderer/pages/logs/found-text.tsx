import { foundPieces } from './found-pieces.ts';

interface FoundTextProps {
  readonly text: string;
  readonly sought: string;
}

/** A text of the log with what was searched for marked. */
export function FoundText({ text, sought }: FoundTextProps) {
  return foundPieces(text, sought).map(({ text: piece, isFound, at }) =>
    isFound ? <mark key={at}>{piece}</mark> : piece,
  );
}
