import { WebSocket } from 'ws';
import type { Discord } from './server.ts';

/** A client that says exactly what a test wants. */
export async function rawClient(discord: Discord, query = '?v=10&encoding=json') {
  const socket = new WebSocket(
    `${discord.apiUrl.replace('http', 'ws').replace('/api', '/')}${query}`,
  );
  const heard: { op: number; t?: string; d?: unknown; s?: number }[] = [];
  socket.on('message', (data) => heard.push(JSON.parse((data as Buffer).toString('utf8'))));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.on('open', resolve));
  const say = (op: number, d: unknown): void => socket.send(JSON.stringify({ op, d }));
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  return {
    socket,
    heard,
    closed,
    say,
    identify: (token: string, more: object = {}) =>
      say(2, { token, properties, intents: 1, ...more }),
    until: async (op: number) => {
      for (let waits = 0; !heard.some((one) => one.op === op); waits += 1) {
        if (waits > 100) throw new Error(`No op ${op} was heard within a second.`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    /** Of the session that READY told. */
    sessionId: () => {
      const ready = heard.find(({ t }) => t === 'READY');
      return (ready?.d as { readonly session_id?: string } | undefined)?.session_id ?? '';
    },
  };
}
