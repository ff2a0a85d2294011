import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  contract,
  type ContractName,
  type Input,
  type Output,
} from '../../../shared/contract/index.ts';
import type { Lab } from './lab.ts';
import { startScript } from './start-script.ts';

const commandLine = fileURLToPath(new URL('../../../build/ip-beacon.mjs', import.meta.url));
const port = 8470;
const origin = `http://127.0.0.1:${port}`;
const startLimitMs = 60_000;
const stopLimitMs = 30_000;

export interface LabProgram {
  /** Where the page is, for a browser on the monitored host. */
  readonly origin: string;
  /** The cookie of a session, signed in by the printed link. */
  readonly cookie: { readonly name: string; readonly value: string };
  /** Calls a query or command of the contract over HTTP. Throws on anything but success. */
  call<Name extends ContractName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Asks it to end; returns its exit code, or null when it had to be killed. */
  stop(): Promise<number | null>;
}

/** The program's command line on the monitored host, with a data folder of the lab's own. */
export async function programArgv(lab: Lab, command: string, config: string): Promise<string[]> {
  const dataFolder = join(lab.folder, 'data');
  const configFile = join(lab.folder, 'config.yaml');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  // What they say lies over the page that the browser of the lab reads.
  await writeFile(configFile, `${config.trimEnd()}\ninterface:\n  firstStepsDone: true\n`);
  return [process.execPath, commandLine, command, '--config', configFile, '--data-dir', dataFolder];
}

/** Starts the real program on the monitored host and signs in by the link it prints. */
export async function startProgram(lab: Lab, config: string): Promise<LabProgram> {
  const argv = await programArgv(lab, 'serve', config);
  const child = lab.spawnInHost([...argv, '--port', String(port)], { HOME: lab.folder });
  const token = await readSignInToken(child);

  const socketPath = join(lab.folder, 'relay.sock');
  await startScript(lab.hostNamespace, 'relay.mjs', [socketPath, String(port)]);
  const signedIn = await ask(socketPath, 'POST', '/auth/link', { token });
  const [name = '', value = ''] = (signedIn.setCookie.split(';', 1)[0] ?? '').split('=');

  return {
    origin,
    cookie: { name, value },
    async call(call, input) {
      const isQuery = contract[call].type === 'query';
      const query = isQuery ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
      const path = `/api/${call}${query}`;
      const body = isQuery ? undefined : input;
      const { text } = await ask(socketPath, isQuery ? 'GET' : 'POST', path, body, {
        cookie: `${name}=${value}`,
      });
      return contract[call].output.parse(JSON.parse(text)) as Output<typeof call>;
    },
    async stop() {
      const ended = once(child, 'exit') as Promise<[number | null]>;
      const limit = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
      child.kill('SIGTERM');
      const [code] = await ended;
      clearTimeout(limit);
      return code;
    },
  };
}

async function readSignInToken(child: ChildProcess): Promise<string> {
  const printed: string[] = [];
  const limit = setTimeout(() => child.kill('SIGKILL'), startLimitMs);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const { stdout } = child;
  if (stdout !== null) {
    for await (const line of createInterface({ input: stdout })) {
      printed.push(line);
      const token = /\/sign-in#(\S+)/.exec(line)?.[1];
      if (token !== undefined) {
        clearTimeout(limit);
        // What is not read would fill the pipe and stop the program.
        stdout.resume();
        return token;
      }
    }
  }
  clearTimeout(limit);
  throw new Error(`The program printed no sign-in link:\n${printed.join('\n')}`);
}

interface Answer {
  readonly text: string;
  readonly setCookie: string;
}

/** One HTTP call through the relay, as the page would make it. */
function ask(
  socketPath: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({
      socketPath,
      method,
      path,
      agent: false,
      timeout: 60_000,
      headers: {
        host: `127.0.0.1:${port}`,
        origin,
        'content-type': 'application/json',
        ...headers,
      },
    });
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} was not answered`)));
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        const setCookie = response.headers['set-cookie']?.[0] ?? '';
        if (status === 200) resolve({ text, setCookie });
        else reject(new Error(`${method} ${path} answered ${status}: ${text}`));
      });
    });
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
