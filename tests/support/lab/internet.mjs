// The lab's internet: HTTP echoes, DNS and STUN servers that answer with the peer they really see.
// Runs inside its namespace: node internet.mjs '[LabSource]'; says "ready" once all
// listen, and ends with its standard input, so that it never outlives the test run.

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createTcpServer, isIPv6 } from 'node:net';
import process from 'node:process';
import * as dns from 'dns-packet';
import ipaddr from 'ipaddr.js';

const httpAnswers = {
  '/ip': (ip) => ['text/plain', `${ip}\n`],
  '/json': (ip) => ['application/json', JSON.stringify({ ip })],
  '/trace': (ip) => ['text/plain', `fl=lab\nip=${ip}\nts=0\n`],
};

function startHttp({ address, port }) {
  const server = createHttpServer((request, response) => {
    const answer = httpAnswers[request.url];
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    const [contentType, body] = answer(request.socket.remoteAddress);
    response.writeHead(200, { 'content-type': contentType }).end(body);
  });
  return once(server.listen(port, address), 'listening');
}

function dnsAnswer(query, peer) {
  const [question] = query.questions;
  const data = question.type === 'TXT' ? [peer] : peer;
  const fits = question.type === 'TXT' || (question.type === 'AAAA') === isIPv6(peer);
  return {
    type: 'response',
    id: query.id,
    flags: dns.AUTHORITATIVE_ANSWER,
    questions: query.questions,
    answers: fits ? [{ ...question, ttl: 0, data }] : [],
  };
}

function startDns({ address, port }) {
  const udp = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
  udp.on('message', (message, peer) => {
    udp.send(dns.encode(dnsAnswer(dns.decode(message), peer.address)), peer.port, peer.address);
  });
  const tcp = createTcpServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      if (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
        socket.end(dns.streamEncode(dnsAnswer(dns.streamDecode(received), socket.remoteAddress)));
      }
    });
  });
  return Promise.all([
    once(udp.bind(port, address), 'listening'),
    once(tcp.listen(port, address), 'listening'),
  ]);
}

// RFC 8489, 14.2: the address and port are XORed with the magic cookie and the transaction id.
function stunAnswer(request, peer) {
  const ip = Buffer.from(ipaddr.parse(peer.address).toByteArray());
  const value = Buffer.concat([Buffer.from([0, isIPv6(peer.address) ? 2 : 1, 0, 0]), ip]);
  value.writeUInt16BE(peer.port, 2);
  const mask = Buffer.concat([request.subarray(4, 6), request.subarray(4, 20)]);
  for (let index = 2; index < value.length; index += 1) {
    value[index] ^= mask[index - 2];
  }
  const header = Buffer.from([0x01, 0x01, 0, value.length + 4, ...request.subarray(4, 20)]);
  return Buffer.concat([header, Buffer.from([0x00, 0x20, 0, value.length]), value]);
}

function startStun({ address, port }) {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
  socket.on('message', (request, peer) => {
    if (request.length >= 20 && request.readUInt16BE(0) === 0x0001) {
      socket.send(stunAnswer(request, peer), peer.port, peer.address);
    }
  });
  return once(socket.bind(port, address), 'listening');
}

const start = { http: startHttp, dns: startDns, stun: startStun };
await Promise.all(JSON.parse(process.argv[2]).map((server) => start[server.service](server)));
process.stdout.write('ready\n');
process.stdin.resume().on('end', () => process.exit(0));
