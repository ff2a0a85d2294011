// `npm start`: builds what is stale and runs the host that this machine can show.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseHost } from './choose-host.mjs';
import { ensureBuilt, root } from './ensure-built.mjs';

const wanted = process.argv.slice(2);
ensureBuilt();

const { host, why } = chooseHost({
  server: wanted.includes('--server'),
  desktopBuilt: existsSync(join(root, 'dist/main/desktop.js')),
  display:
    process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']),
  electron: existsSync(join(root, 'node_modules/electron/dist')),
});
console.log(`Starting the ${host} host: ${why}.`);
process.argv.splice(2, Infinity, 'serve', ...wanted.filter((argument) => argument !== '--server'));
await import(`${root}/dist/main/ip-beacon.js`);
