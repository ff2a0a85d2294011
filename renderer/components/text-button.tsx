import type { ReactNode } from 'react';
import '../styles/text-button.css';

interface TextButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** A button inside a sentence: it looks like a link and opens something here. */
export function TextButton({ children, onPress }: TextButtonProps) {
  return (
    <button type="button" className="text-button" onClick={onPress}>
      {children}
    </button>
  );
}
