import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { createBuilder } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IpcPort } from '../../shared/ipc.ts';

let folder: string;
let script: string;

beforeAll(async () => {
  const parent = resolve(import.meta.dirname, '../../artefacts');
  mkdirSync(parent, { recursive: true });
  folder = mkdtempSync(join(parent, 'preload-'));
  const builder = await createBuilder({
    configFile: resolve(import.meta.dirname, '../../build/vite.config.ts'),
    logLevel: 'error',
    environments: { preload: { build: { outDir: folder } } },
  });
  const { preload } = builder.environments;
  if (preload === undefined) throw new Error('build/vite.config.ts has no environment "preload".');
  await builder.build(preload);
  script = readFileSync(join(folder, 'preload.cjs'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Hear = (event: unknown, push: unknown) => void;

/** As Electron runs it: a function of its own with a require that knows few modules. */
function runPreload() {
  const required: string[] = [];
  const exposed = new Map<string, unknown>();
  const invoked: unknown[][] = [];
  const hearers = new Map<string, Set<Hear>>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value),
    },
    ipcRenderer: {
      invoke: async (...given: unknown[]) => {
        invoked.push(given);
        return { ok: true, value: 7 };
      },
      on: (channel: string, hear: Hear) =>
        void hearers.set(channel, new Set([...(hearers.get(channel) ?? []), hear])),
      off: (channel: string, hear: Hear) => void hearers.get(channel)?.delete(hear),
    },
  };
  runInNewContext(script, {
    module: { exports: {} },
    exports: {},
    require: (name: string) => {
      required.push(name);
      if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}.`);
      return electron;
    },
  });
  return { required, exposed, invoked, hearers };
}

describe('the built preload script', () => {
  it('requires Electron and nothing else', () => {
    expect(runPreload().required).toEqual(['electron']);
    expect(script).not.toMatch(/\bimport\s*\(/);
  });

  it('puts one port of two functions into the page, and nothing of Electron', async () => {
    const { exposed, invoked, hearers } = runPreload();
    expect([...exposed.keys()]).toEqual(['ipBeacon']);
    const port = exposed.get('ipBeacon') as IpcPort;
    expect(Object.keys(port).sort()).toEqual(['call', 'onPush']);

    expect(await port.call({ name: 'about.get', input: {} })).toEqual({ ok: true, value: 7 });
    expect(invoked).toEqual([['ip-beacon:call', { name: 'about.get', input: {} }]]);

    const heard: unknown[] = [];
    const stop = port.onPush((...given) => heard.push(...given));
    const push = { push: 'settings', data: { changed: [] } };
    for (const hear of hearers.get('ip-beacon:push') ?? []) hear({ sender: 'secret' }, push);
    // The event would hand the page Electron's own objects.
    expect(heard).toEqual([push]);
    stop();
    expect(hearers.get('ip-beacon:push')?.size).toBe(0);
  });
});
