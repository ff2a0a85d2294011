// The desktop host under the stand-in, as a test sees it from its own process.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Note } from './notes.ts';
import { shownOrigin } from './page-url.ts';

export interface DesktopStart {
  /** The bundled stand-in, and the built main file. */
  readonly standIn: string;
  readonly main: string;
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

const patienceMs = 15_000;
/** A stack trace may quote a whole bundle. */
const lastOf = (output: string): string => output.slice(-1_500);

export function startDesktopProcess(start: DesktopStart): DesktopProcess {
  const { standIn, main, words = [], environment = {} } = start;
  const child = spawn(process.execPath, [standIn, main, ...words], {
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

  let browser: Promise<Browser> | null = null;
  const page = async (): Promise<Page> => {
    browser ??= noted<{ endpoint: string }>('browser.opened').then(({ endpoint }) =>
      chromium.connectOverCDP(endpoint),
    );
    const connected = await browser;
    const isOurs = (each: Page): boolean => each.url().startsWith(shownOrigin);
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const found = connected
        .contexts()
        .flatMap((context) => context.pages())
        .filter(isOurs)
        .at(-1);
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`There is no window. ${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
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
