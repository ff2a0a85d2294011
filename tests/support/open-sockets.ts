/** The sockets and servers that this process still holds open. */
export const openSockets = (): readonly string[] =>
  process.getActiveResourcesInfo().filter((name) => /TCP|TLS|UDP/i.test(name));
