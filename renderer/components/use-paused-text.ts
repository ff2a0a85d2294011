import { useEffect, useState } from 'react';

const typingPauseMs = 250;

/** What is typed into a search field, asked for when the typing pauses. @param wanted what the URL has */
export function usePausedText(
  wanted: string,
  onChange: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(wanted);
  const [shown, setShown] = useState(wanted);
  if (shown !== wanted) {
    // The URL has changed by other means: back, forward, "show all".
    setShown(wanted);
    if (text.trim() !== wanted) setText(wanted);
  }
  useEffect(() => {
    const typed = text.trim();
    if (typed === wanted) return undefined;
    const timer = setTimeout(() => onChange(typed), typingPauseMs);
    return () => clearTimeout(timer);
    // Only typing starts the pause anew; the callback is another one at each render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text]);
  return [text, setText];
}
