import type { DoctorCheck, Finding } from '../../../shared/domain/finding.ts';

/** The three verdicts of one check. */
export const judge = (check: DoctorCheck) => ({
  fine: (what: string): Finding => ({ check, state: 'ok', what, remedy: null }),
  warning: (what: string, remedy: string | null): Finding => ({
    check,
    state: 'warning',
    what,
    remedy,
  }),
  problem: (what: string, remedy: string | null): Finding => ({
    check,
    state: 'problem',
    what,
    remedy,
  }),
});
