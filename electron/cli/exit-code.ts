/** Stated in `--help` and relied upon by scripts. */
export const exitCode = {
  done: 0,
  /** The program could not do what was asked: a port in use, a broken data folder. */
  failed: 1,
  /** Wrong usage or an invalid configuration. */
  usage: 2,
  /** `check`: no address is known, of neither family. */
  unknown: 3,
} as const;
