import { highlightParts } from './highlight-parts.ts';

interface HighlightedProps {
  readonly text: string;
  /** What is searched for; empty: nothing is marked. */
  readonly question: string;
}

/** A text with what is searched for marked in it. */
export function Highlighted({ text, question }: HighlightedProps) {
  if (question.trim() === '') return text;
  let at = 0;
  return highlightParts(text, question).map((part) => {
    const key = at;
    at += part.text.length;
    return part.isHit ? <mark key={key}>{part.text}</mark> : part.text;
  });
}
