// A program to be bundled and run inside a network of its own: says over which route packets would leave.

import { interfaceOf, isTunnel } from '../../electron/core/insight/tunnel.ts';
import { createRoutes } from '../../electron/node/insight/routes.ts';
import { createInterfaces } from '../../electron/node/interfaces.ts';
import { families } from '../../shared/domain/family.ts';

const routes = createRoutes();
const interfaces = createInterfaces().list();
const report = families.map(async (family) => {
  const address = await routes.sourceAddress(family);
  const interfaceName = address === null ? null : interfaceOf(address, interfaces);
  if (address === null || interfaceName === null) return { address, interfaceName };
  const kind = await routes.interfaceKind(interfaceName);
  return { address, interfaceName, kind, isTunnel: isTunnel({ interfaceName, address, kind }) };
});
process.stdout.write(JSON.stringify(await Promise.all(report)));
