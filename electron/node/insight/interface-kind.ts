import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Linux's ARPHRD_ numbers (include/uapi/linux/if_arp.h) of what packs packets into packets. */
const kindOfType: ReadonlyMap<number, string> = new Map([
  [512, 'ppp'],
  [768, 'ipip'],
  [769, 'ip6tnl'],
  [776, 'sit'],
  [778, 'gre'],
  [823, 'ip6gre'],
]);

/** IFF_TAP of linux/if_tun.h. */
const tapFlag = 0x2;

/**
 * What /sys/class/net of Linux says an interface is; null where there is none, as on other systems.
 * @param folder that folder
 */
export async function interfaceKind(
  interfaceName: string,
  folder = '/sys/class/net',
): Promise<string | null> {
  // Names come from the system itself; one with a slash would still lead elsewhere.
  if (/[/\\]|^\.+$/.test(interfaceName)) return null;
  const read = (name: string): Promise<string | null> =>
    readFile(join(folder, interfaceName, name), 'utf8').catch(() => null);
  const type = await read('type');
  if (type === null) return null;
  const said = /^DEVTYPE=(\w+)$/m.exec((await read('uevent')) ?? '')?.[1];
  if (said !== undefined) return said;
  const flags = await read('tun_flags');
  if (flags !== null) return (Number(flags) & tapFlag) === 0 ? 'tun' : 'tap';
  const known = kindOfType.get(Number(type));
  if (known !== undefined) return known;
  const hasDevice = await access(join(folder, interfaceName, 'device')).then(
    () => true,
    () => false,
  );
  return hasDevice || Number(type) === 1 ? 'ethernet' : 'other';
}
