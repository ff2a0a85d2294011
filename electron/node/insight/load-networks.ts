import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { factsOf, type NetworkFacts } from '../../../shared/networks/networks.ts';
import { type NetworksAbout, unpackNetworks } from '../../../shared/networks/networks-file.ts';
import type { Ip } from '../../../shared/domain/ip.ts';
import { readWholeFile } from './read-whole-file.ts';

export interface LoadedNetworks {
  readonly madeOn: NetworksAbout['madeOn'];
  readonly factsOf: (ip: Ip) => NetworkFacts;
}

const remedy = 'Networks and countries stay unknown; install IP Beacon again, or build it again.';

/** Reads the data of the networks and checks it; the failure is a sentence. 13 MB, some 30 ms. */
export function loadNetworks(dataFile: string): Result<LoadedNetworks> {
  let file;
  try {
    file = readWholeFile(dataFile);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(`The data of the networks cannot be read: ${why}. ${remedy}`);
  }
  const unpacked = unpackNetworks(file, (bytes) => createHash('sha256').update(bytes).digest());
  if (!unpacked.ok) {
    return fail(`The data of the networks in ${dataFile} is no use. ${unpacked.error} ${remedy}`);
  }
  const { about, tables } = unpacked.value;
  const utf8 = new TextDecoder();
  return ok({
    madeOn: about.madeOn,
    factsOf: (ip) => factsOf(tables, ip, (bytes) => utf8.decode(bytes)),
  });
}
