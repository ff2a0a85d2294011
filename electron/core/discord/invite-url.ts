// What a bot must be able to do: to look into a channel and read there what it has said before, to write, also in
// threads, to show embeds and pictures (https://discord.com/developers/docs/topics/permissions).
const permissions = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** Adds the bot to a guild, with the least permissions it works with. */
export function inviteUrl(applicationId: string): string {
  const url = new URL('https://discord.com/oauth2/authorize');
  url.searchParams.set('client_id', applicationId);
  url.searchParams.set('scope', 'bot applications.commands');
  const sum = Object.values(permissions).reduce((one, other) => one | other, 0n);
  url.searchParams.set('permissions', String(sum));
  return url.href;
}
