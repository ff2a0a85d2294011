/** Why the port could not be opened, and what to do about it; null when it is none of the known reasons. */
export function listenProblem(error: unknown, host: string, port: number): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use, perhaps by another IP Beacon. End that program, or take another port with --port or the setting server.port.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Take one above 1023 with --port or the setting server.port.`;
    case 'EADDRNOTAVAIL':
      return `${host} is not an address of this machine. Correct the setting server.host or --host.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The name ${host} leads to no address. Correct the setting server.host or --host.`;
    default:
      return null;
  }
}
