/** What `ip-beacon doctor` has looked at. */
export const doctorChecks = [
  'configuration',
  'folder',
  'permissions',
  'space',
  'clock',
  'owner',
  'encryption',
  'history',
  'tables',
  'backup',
  'sources',
] as const;
export type DoctorCheck = (typeof doctorChecks)[number];

/** One thing that was found, and what to do about it. */
export interface Finding {
  readonly check: DoctorCheck;
  /** `warning`: it works now and may not for long; `problem`: something does not work, or is at risk. */
  readonly state: 'ok' | 'warning' | 'problem';
  /** A sentence. */
  readonly what: string;
  /** A sentence; null when there is nothing to do. */
  readonly remedy: string | null;
}
