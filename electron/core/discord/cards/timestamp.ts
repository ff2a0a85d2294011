const styles = { time: 't', date: 'd', dateTime: 'f', relative: 'R' } as const;

/**
 * A moment, which Discord writes in the reader's own language and time zone.
 * https://docs.discord.com/developers/reference#message-formatting
 * @param atMs UTC milliseconds
 */
export const timestamp = (atMs: number, style: keyof typeof styles): string =>
  `<t:${Math.floor(atMs / 1_000)}:${styles[style]}>`;
