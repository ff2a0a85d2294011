const repair =
  'Restore a backup, or save what can be saved into a new folder: ip-beacon doctor --repair <new folder>.';

/** For a history that does not open; null when the sentence that refuses it says so already. */
export const repairRemedy = (sentence: string): string | null =>
  sentence.includes('--repair') ? null : repair;
