/* oxlint-disable no-restricted-globals -- reckons with moments that it is given; no clock is read */

/** 2026-03-01 14:02:11, always UTC: the form that logs and providers use. */
export const utcText = (atMs: number): string =>
  new Date(atMs).toISOString().slice(0, 19).replace('T', ' ');
