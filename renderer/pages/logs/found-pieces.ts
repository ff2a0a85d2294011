export interface FoundPiece {
  readonly text: string;
  readonly isFound: boolean;
  /** Where it begins. */
  readonly at: number;
}

/** A text in pieces: what was searched for, in whatever case, and what stands between. */
export function foundPieces(text: string, sought: string): readonly FoundPiece[] {
  const [within, wanted] = [text.toLowerCase(), sought.trim().toLowerCase()];
  // Some letters change their length with their case; the places would not fit any more.
  if (wanted === '' || within.length !== text.length) return [{ text, isFound: false, at: 0 }];
  const pieces: FoundPiece[] = [];
  const add = (from: number, to: number, isFound: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isFound, at: from });
  };
  let done = 0;
  for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, done)) {
    add(done, at, false);
    add(at, at + wanted.length, true);
    done = at + wanted.length;
  }
  add(done, text.length, false);
  return pieces;
}
