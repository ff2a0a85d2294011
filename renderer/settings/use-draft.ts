import { useState } from 'react';

export interface Draft {
  readonly text: string;
  readonly isChanged: boolean;
  readonly type: (text: string) => void;
  /** Back to what is saved. */
  readonly drop: () => void;
}

/** What is being typed. What is saved meanwhile, by whomever, shows as soon as nothing of one's own is there. */
export function useDraft(saved: string): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    text: typed ?? saved,
    isChanged: typed !== null && typed !== saved,
    type: setTyped,
    drop: () => setTyped(null),
  };
}
