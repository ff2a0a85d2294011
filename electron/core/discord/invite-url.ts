// What a bot must be able to do: to look into a channel and read there what it has said before, to write, to show
// embeds and pictures (https://discord.com/developers/docs/topics/permissions).
const permissions = {
  viewChannel: 1 << 10,
  sendMessages: 1 << 11,
  embedLinks: 1 << 14,
  attachFiles: 1 << 15,
  readMessageHistory: 1 << 16,
} as const;

/** Adds the bot to a guild, with the least permissions it works with. */
export function inviteUrl(applicationId: string): string {
  const url = new URL('https://discord.com/oauth2/authorize');
  url.searchParams.set('client_id', applicationId);
  url.searchParams.set('scope', 'bot applications.commands');
  const sum = Object.values(permissions).reduce((one, other) => one | other, 0);
  url.searchParams.set('permissions', String(sum));
  return url.href;
}
