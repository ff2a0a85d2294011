// For `node --import`: how long each INTERACTION_CREATE took from received to its callback sent, in ms, written as JSON
// into the file of the environment variable PROBE_FILE at the end. Works for any bot whose sockets and requests are
// Node's and undici's.
import { subscribe } from 'node:diagnostics_channel';
import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';

const received = new Map();
const taken = [];
const emit = EventEmitter.prototype.emit;
const mark = Buffer.from('"t":"INTERACTION_CREATE"');

/** @param {string | symbol} name @param {unknown[]} values */
EventEmitter.prototype.emit = function emitSeen(name, ...values) {
  const [data] = values;
  if (name === 'message' && data instanceof Uint8Array) {
    const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    if (text.includes(mark)) {
      const id = /"d":\{"id":"(\d+)"/.exec(text.toString('latin1'))?.[1];
      received.set(id, performance.now());
    }
  }
  return Reflect.apply(emit, this, [name, ...values]);
};

subscribe('undici:client:sendHeaders', (/** @type {any} */ { request }) => {
  const id = /\/interactions\/(\d+)\//.exec(request.path)?.[1];
  const from = received.get(id);
  if (from === undefined) return;
  received.delete(id);
  taken.push(performance.now() - from);
});

process.on('exit', () => writeFileSync(process.env['PROBE_FILE'] ?? '', JSON.stringify(taken)));
