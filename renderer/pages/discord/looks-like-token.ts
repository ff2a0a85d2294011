/**
 * Three parts of base64url between dots, as Discord's bot tokens are. Only a hint while typing: what a token is good
 * for Discord alone knows (https://discord.com/developers/docs/reference#authentication).
 */
export const looksLikeToken = (text: string): boolean =>
  /^[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}$/.test(text);
