// Apart from told-event.ts, whose schemas bring zod along: the page needs the words alone.

/** What can be told or kept quiet by itself, wherever something is told. */
export const subjectsOfTelling = [
  'changes',
  'egressSets',
  'flapping',
  'sources',
  'line',
  'storage',
  'bots',
  'starts',
  'dailyReport',
  'weeklyReport',
] as const;
export type SubjectOfTelling = (typeof subjectsOfTelling)[number];

/** What a place is told as long as its owner has not said otherwise. */
export const toldUnlessSaid: Readonly<Record<SubjectOfTelling, boolean>> = {
  changes: true,
  egressSets: true,
  flapping: true,
  sources: false,
  line: true,
  storage: true,
  bots: false,
  starts: false,
  dailyReport: false,
  weeklyReport: false,
};
