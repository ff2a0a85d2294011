// `npm start`: builds what is stale and runs the host that this machine can show.
import { spawn } from 'node:child_process';
import { chooseHost } from './choose-host.mjs';
import { downloadElectron, electronProgram } from './electron-program.mjs';
import { ensureBuilt, root } from './ensure-built.mjs';

const wanted = process.argv.slice(2);
ensureBuilt();

const { platform, env } = process;
const { host, why } = chooseHost({
  server: wanted.includes('--server'),
  display: platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']),
  root: platform === 'linux' && process.getuid?.() === 0,
  electron: electronProgram(root, platform, env) !== null,
  download: () => downloadElectron(root),
});
console.log(`Starting the ${host} host: ${why}.`);
const words = wanted.filter((argument) => argument !== '--server');
const program = host === 'desktop' ? electronProgram(root, platform, env) : null;
if (program === null) {
  process.argv.splice(2, Infinity, 'serve', ...words);
  await import(`${root}/dist/main/ip-beacon.js`);
} else {
  const child = spawn(program, [root, ...words], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code) => process.exit(code ?? 1));
}
