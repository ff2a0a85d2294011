// The desktop host under the stand-in or the real Electron, as a test sees it from its own process.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Note } from './notes.ts';
import { pageOrigin } from '../../../electron/desktop/page-origin.ts';
import { shownOrigin } from './page-url.ts';
import { endpointIn } from './real/real-command.ts';

export interface DesktopStart {
  /** The program and its first words (real/desktop-command.ts). */
  readonly command: readonly string[];
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface DesktopProcess {
  /** Everything that was noted so far, in order. */
  readonly notes: readonly Note[];
  readonly child: ChildProcess;
  /** Waits until there is such a note, from the `from`th on. @returns what it says */
  readonly noted: <Data>(
    what: string,
    matches?: (data: Data) => boolean,
    from?: number,
  ) => Promise<Data>;
  readonly do: <Result>(name: string, input?: unknown) => Promise<Result>;
  /** The window, once it is there. */
  readonly page: () => Promise<Page>;
  /** The text it has printed. */
  readonly output: () => string;
  /** Until it has ended by itself. @returns its code */
  readonly ended: Promise<number | null>;
  /** Ends it as the menu does. */
  readonly quit: () => Promise<number | null>;
}

interface Waiter {
  readonly look: () => void;
  readonly giveUp: () => void;
}

const patienceMs = 60_000;
/** A stack trace may quote a whole bundle. */
const lastOf = (output: string): string => output.slice(-1_500);

export function startDesktopProcess(start: DesktopStart): DesktopProcess {
  const { command, words = [], environment = {} } = start;
  const [program = process.execPath, ...firstWords] = command;
  const child = spawn(program, [...firstWords, ...words], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...environment },
  });
  const notes: Note[] = [];
  let output = '';
  const calls = new Map<
    number,
    { resolve: (result: never) => void; reject: (error: Error) => void }
  >();
  let lastCall = 0;
  const waiting = new Set<Waiter>();
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.on('message', (message: Note & { id?: number; result?: unknown; error?: string }) => {
    if (message.id === undefined) {
      notes.push(message);
      for (const { look } of waiting) look();
      return;
    }
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (message.error === undefined) call?.resolve(message.result as never);
    else call?.reject(new Error(message.error));
  });
  const ended = once(child, 'exit').then(([code]) => {
    for (const { reject } of calls.values()) {
      reject(new Error(`The program has ended: ${lastOf(output)}`));
    }
    // What it has noted last may still be on its way.
    setTimeout(() => {
      for (const { giveUp } of waiting) giveUp();
    }, 500);
    return code as number | null;
  });

  const noted: DesktopProcess['noted'] = (what, matches = () => true, from = 0) =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => {
        const all = notes.map((note) => note.what).join(' ');
        finish(() => reject(new Error(`There was no "${what}", but: ${all}\n${lastOf(output)}`)));
      };
      const look = (): void => {
        const found = notes
          .slice(from)
          .find((note) => note.what === what && matches(note.data as never));
        if (found !== undefined) finish(() => resolve(found.data as never));
      };
      const waiter: Waiter = { look, giveUp };
      const finish = (then: () => void): void => {
        waiting.delete(waiter);
        clearTimeout(timer);
        then();
      };
      const timer = setTimeout(giveUp, patienceMs);
      waiting.add(waiter);
      look();
    });
  const send: DesktopProcess['do'] = (name, input = null) =>
    new Promise((resolve, reject) => {
      lastCall += 1;
      calls.set(lastCall, { resolve, reject });
      child.send({ id: lastCall, name, input }, (error) => {
        if (error !== null) reject(error);
      });
    });

  const connect = async (): Promise<Browser> => {
    const { endpoint } = await noted<{ endpoint: string | null }>('browser.opened');
    // What it prints comes another way than its notes.
    const printed = (): string | null => endpoint ?? endpointIn(output);
    const connected = await chromium.connectOverCDP(
      await soon(printed, () => `It names no endpoint. ${output}`),
    );
    for (const context of connected.contexts()) context.setDefaultTimeout(patienceMs);
    return connected;
  };
  let browser: Promise<Browser> | null = null;
  const page = async (): Promise<Page> => {
    browser ??= connect();
    const connected = await browser;
    const isOurs = (each: Page): boolean =>
      [shownOrigin, pageOrigin].some((origin) => each.url().startsWith(`${origin}/`));
    const shown = (): Page | null =>
      connected
        .contexts()
        .flatMap((context) => context.pages())
        .filter(isOurs)
        .at(-1) ?? null;
    return soon(shown, () => `There is no window. ${output}`);
  };

  return {
    notes,
    child,
    noted,
    do: send,
    page,
    output: () => output,
    ended,
    quit: async () => {
      await send('app.quit').catch(() => {});
      return ended;
    },
  };
}

/** @param look null as long as it is not there @param complaint when it does not come */
async function soon<Found>(look: () => Found | null, complaint: () => string): Promise<Found> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
