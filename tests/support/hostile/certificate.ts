// Self-signed certificates, made on the spot: DER by hand (X.690), because Node can read X.509 and not write it.

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const lengthBytes = length < 128 ? [length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...lengthBytes]), content]);
};
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const identifier = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const bits = (content: Uint8Array) => der(0x03, Buffer.of(0), content);
const time = (moment: Date) =>
  der(0x18, Buffer.from(`${moment.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));

const version3 = der(0xa0, der(0x02, Buffer.of(2)));
const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));
const commonName = identifier('550403');
const subjectAltName = identifier('551d11');

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const dayMs = 86_400_000;

/** A certificate for an IPv4 address, signed by itself. @param validDays negative: it has expired by now */
export function createCertificate(address: string, validDays = 1): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const label = Buffer.from(`hostile ${randomBytes(4).toString('hex')}`);
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, label))));
  const now = Date.now();
  const validity = sequence(
    time(new Date(now - 30 * dayMs)),
    time(new Date(now + validDays * dayMs)),
  );
  const alternatives = sequence(der(0x87, Buffer.from(address.split('.').map(Number))));
  const extensions = der(0xa3, sequence(sequence(subjectAltName, der(0x04, alternatives))));
  const body = sequence(
    version3,
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  );
  const signature = sign('sha256', body, privateKey);
  const base64 = sequence(body, ecdsaWithSha256, bits(signature)).toString('base64');
  const lines = base64.replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
