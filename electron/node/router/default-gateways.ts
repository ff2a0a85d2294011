import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** The gateways of default routes in Linux's /proc/net/route: little-endian hexadecimal. */
export function gatewaysOfProc(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const [, destination, gateway = ''] = line.split(/\s+/);
    if (destination !== '00000000' || !/^[\dA-F]{8}$/i.test(gateway) || gateway === '00000000')
      return [];
    const octets = [6, 4, 2, 0].map((at) => Number.parseInt(gateway.slice(at, at + 2), 16));
    return [octets.join('.')];
  });
}

const dotted = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;

/** The gateways of default routes as `netstat -rn` of macOS and `route print` of Windows write them. */
export function gatewaysOfTable(text: string): readonly string[] {
  const row = new RegExp(String.raw`^\s*(?:default|0\.0\.0\.0\s+0\.0\.0\.0)\s+(${dotted})\s`, 'gm');
  return [...text.matchAll(row)].flatMap(([, gateway]) => (gateway === undefined ? [] : [gateway]));
}

const run = (
  command: string,
  parameters: readonly string[],
  signal: AbortSignal,
): Promise<string> =>
  new Promise((resolve) => {
    const options = { signal, windowsHide: true, maxBuffer: 1 << 20 };
    execFile(command, parameters, options, (error, output) =>
      resolve(error === null ? output : ''),
    );
  });

/** The IPv4 gateways of this machine's default routes, as the system's routing table has them; none when unknown. */
export async function defaultGateways(signal: AbortSignal): Promise<readonly string[]> {
  switch (process.platform) {
    case 'linux':
      return gatewaysOfProc(await readFile('/proc/net/route', 'utf8').catch(() => ''));
    case 'win32':
      return gatewaysOfTable(await run('route', ['print', '-4', '0.0.0.0'], signal));
    default:
      return gatewaysOfTable(await run('netstat', ['-rn', '-f', 'inet'], signal));
  }
}
