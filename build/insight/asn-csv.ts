import type { Range } from './run.ts';

/** One line of asn-ipv4-num.csv or asn-ipv6-num.csv; both ends belong to it, the value is the AS number. */
export interface AsRange extends Range {
  readonly organisation: string;
}

/** `16777216,16777471,13335,"Cloudflare, Inc."`: the last field is quoted where it holds a comma or a quote. */
const line = /^(\d+),(\d+),(\d+),(?:"((?:[^"]|"")*)"|([^"]*))$/;

/** @throws at a line that is not as described: the data is then not what this step was made for */
export function parseAsnCsv(text: string): readonly AsRange[] {
  const ranges: AsRange[] = [];
  for (const row of text.split(/\r?\n/)) {
    if (row === '') continue;
    const [, first, last, asn, quoted, bare] = line.exec(row) ?? [];
    if (first === undefined || last === undefined) {
      throw new Error(`The data of the AS numbers has a line of another form: ${row}`);
    }
    ranges.push({
      first: BigInt(first),
      last: BigInt(last),
      value: Number(asn),
      organisation: quoted?.replaceAll('""', '"') ?? bare ?? '',
    });
  }
  return ranges;
}
