/**
 * A link of the page as it may be given to the system's browser; null when it may not. What the system is given it
 * opens with whatever program it likes, so a link is parsed and compared as a whole, never by how it begins.
 * https://www.electronjs.org/docs/latest/tutorial/security#15-do-not-use-shellopenexternal-with-untrusted-content
 * @param hosts those that the program itself links to: the terms of its sources, its own pages
 */
export function externalLink(url: string, hosts: ReadonlySet<string>): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, username, password, href } = new URL(url);
  const isPlain = username === '' && password === '';
  return protocol === 'https:' && isPlain && hosts.has(host) ? href : null;
}
