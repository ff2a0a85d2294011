import type { News } from './news.ts';

/** What one message tells: one news, or several as a summary. */
export interface Told {
  readonly news: readonly News[];
  /** How many of its thread it stands for, the ones before having been replaced untold. */
  readonly count: number;
}

/** What can be done about it beside opening its page; each is a button. */
export type NoticeAction = 'copy' | 'check' | 'mute';

/** The buttons of a message, in their order. */
export function actionsOf({ news }: Told): readonly NoticeAction[] {
  const [only] = news;
  if (news.length !== 1) return ['mute'];
  if (only?.kind === 'changed') return ['copy', 'mute'];
  if (only?.kind === 'offline') return ['check', 'mute'];
  return only?.kind === 'said' ? [] : ['mute'];
}
