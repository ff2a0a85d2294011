import type { LucideIcon } from 'lucide-react';
import { Explained } from './explained.tsx';

export type BadgeTone = 'good' | 'lamp' | 'bad' | 'quiet' | 'plain';

interface BadgeProps {
  readonly tone: BadgeTone;
  readonly icon: LucideIcon;
  readonly text: string;
  /** Why it is there, in a sentence: on hover, focus or press. */
  readonly explanation?: string;
}

/** A state or a property in a word, by shape and word before colour. */
export function Badge({ tone, icon: Icon, text, explanation }: BadgeProps) {
  const face = (
    <>
      <Icon size={16} aria-hidden="true" />
      {text}
    </>
  );
  return explanation === undefined ? (
    <span className="badge" data-tone={tone}>
      {face}
    </span>
  ) : (
    <Explained className="badge badge-button" tone={tone} explanation={explanation}>
      {face}
    </Explained>
  );
}
