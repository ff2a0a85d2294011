import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import { createReverseNames } from '../../electron/node/insight/reverse-names.ts';

let server: Socket | null = null;
afterEach(() => server?.close());

/** A DNS server that answers these names for every PTR question; null: it never answers. @returns where it is */
async function answering(names: readonly string[] | null, asked: string[] = []): Promise<string> {
  const socket = createSocket('udp4');
  server = socket;
  socket.on('message', (request, peer) => {
    const { id, questions = [] } = decode(request);
    const [question] = questions;
    if (question === undefined) return;
    asked.push(`${question.type} ${question.name}`);
    if (names === null) return;
    const { name } = question;
    const answers = names.map((data): Answer => ({ type: 'PTR', name, ttl: 0, class: 'IN', data }));
    const flags = AUTHORITATIVE_ANSWER | (names.length === 0 ? 3 : 0);
    const message = { type: 'response', id: id ?? 0, flags, questions, answers } as const;
    socket.send(encode(message), peer.port, peer.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return `127.0.0.1:${socket.address().port}`;
}

describe('the names of an address', () => {
  it('are those of its PTR records', async () => {
    const asked: string[] = [];
    const place = await answering(['one.example', 'two.example'], asked);
    const { signal } = new AbortController();
    const names = createReverseNames([place]);
    expect(await names.namesOf('81.2.69.142', signal)).toEqual(['one.example', 'two.example']);
    await names.namesOf('2001:db8::1', signal);
    expect(asked).toEqual([
      'PTR 142.69.2.81.in-addr.arpa',
      `PTR 1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`,
    ]);
  });

  it('are none where the server knows none', async () => {
    const names = createReverseNames([await answering([])]);
    expect(await names.namesOf('81.2.69.142', new AbortController().signal)).toEqual([]);
  });

  it('are given up when nobody waits for them any more', async () => {
    const names = createReverseNames([await answering(null)]);
    const waiting = new AbortController();
    const started = performance.now();
    const asked = names.namesOf('81.2.69.142', waiting.signal);
    waiting.abort();
    expect(await asked).toEqual([]);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
