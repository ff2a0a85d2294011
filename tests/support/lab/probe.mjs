// Asks the lab's sources without the program's own code, to prove the lab before the program is judged by it.
// Runs inside the host's namespace: node probe.mjs '[LabSource]'; prints {"id": "address" | "error: ..."}.

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, isIPv6 } from 'node:net';
import process from 'node:process';
import * as dns from 'dns-packet';
import ipaddr from 'ipaddr.js';

const readHttp = {
  'http-text': (text) => text.trim(),
  'http-json': (text) => JSON.parse(text).ip,
  'http-trace': (text) => /^ip=(.+)$/mu.exec(text)[1],
};

async function askHttp({ kind, url }) {
  const response = await fetch(url, { headers: { connection: 'close' } });
  return readHttp[kind](await response.text());
}

async function exchange(source, payload) {
  const socket = createSocket(isIPv6(source.address) ? 'udp6' : 'udp4');
  socket.send(payload, source.port, source.address);
  const [answer] = await once(socket, 'message');
  socket.close();
  return answer;
}

async function askDns(source, { name, type, class: dnsClass, transport }) {
  const query = { type: 'query', id: 1, questions: [{ name, type, class: dnsClass }] };
  const read = ({ answers }) => String(answers[0].data);
  if (transport === 'udp') {
    return read(dns.decode(await exchange(source, dns.encode(query))));
  }
  const socket = connect(source.port, source.address);
  socket.end(dns.streamEncode(query));
  const parts = await socket.toArray();
  return read(dns.streamDecode(Buffer.concat(parts)));
}

async function askStun(source) {
  const head = Buffer.from('000100002112a442', 'hex');
  const id = Buffer.alloc(12, 7);
  const answer = await exchange(source, Buffer.concat([head, id]));
  const mask = Buffer.concat([head.subarray(4), id]);
  const ip = answer.subarray(28).map((byte, index) => byte ^ mask[index]);
  return ipaddr.fromByteArray([...ip]).toString();
}

async function ask(source) {
  const { definition } = source;
  if (source.service === 'http') {
    return askHttp(definition);
  }
  return source.service === 'dns' ? askDns(source, definition) : askStun(source);
}

const sources = JSON.parse(process.argv[2]);
const timeout = new Promise((resolve) => setTimeout(resolve, 2000, 'error: timeout').unref());
const answers = await Promise.all(
  sources.map(async (source) => [
    source.definition.id,
    await Promise.race([ask(source).catch((error) => `error: ${error}`), timeout]),
  ]),
);
process.stdout.write(JSON.stringify(Object.fromEntries(answers)), () => process.exit(0));
