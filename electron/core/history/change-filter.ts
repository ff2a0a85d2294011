// Which changes are meant, as SQL for `from changes`.

import type { Family } from '../../../shared/domain/family.ts';
import type { SqlStatement, SqlValue } from '../ports.ts';

/** What is null, or empty text, leaves a thing open. */
export interface ChangeFilter {
  /** Part of an address on either side. */
  readonly text: string;
  readonly family: Family | null;
  /** The network of an address after the change, by its number. */
  readonly asn: number | null;
  /** Of an address after the change, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** When it was confirmed, UTC milliseconds; `to` itself is left out. */
  readonly from: number | null;
  readonly to: number | null;
}

export const everyChange: ChangeFilter = {
  text: '',
  family: null,
  asn: null,
  country: null,
  from: null,
  to: null,
};

/** SQL that is true or false of a row of `changes`, by what it holds itself. */
export const ownConditions = ({ family, from, to }: ChangeFilter): SqlStatement =>
  together(' and ', [
    ...(family === null ? [] : [part('changes.family = ?', family)]),
    ...(from === null ? [] : [part('changes.confirmed_at >= ?', from)]),
    ...(to === null ? [] : [part('changes.confirmed_at < ?', to)]),
  ]);

/** SQL that gives the numbers of the changes with such addresses; null when the filter asks for none. */
export function selectFound(filter: ChangeFilter): SqlStatement | null {
  const sets = addressTests(filter).map(({ gathered }) => gathered);
  return sets.length === 0 ? null : together(' intersect ', sets);
}

/**
 * SQL of the whole filter, row by row: for who walks along the changes and soon has enough, such as a piece of an
 * export. To gather first would be done again for each piece.
 */
export const allConditions = (filter: ChangeFilter): SqlStatement =>
  together(' and ', [ownConditions(filter), ...addressTests(filter).map(({ ofRow }) => ofRow)]);

interface AddressTest {
  readonly gathered: SqlStatement;
  readonly ofRow: SqlStatement;
}

const part = (sql: string, ...parameters: readonly SqlValue[]): SqlStatement => ({
  sql,
  parameters,
});

function together(between: string, parts: readonly SqlStatement[]): SqlStatement {
  const real = parts.filter(({ sql }) => sql !== 'true');
  return {
    sql: real.length === 0 ? 'true' : real.map(({ sql }) => sql).join(between),
    parameters: real.flatMap(({ parameters }) => parameters),
  };
}

function addressTests({ text, asn, country }: ChangeFilter): readonly AddressTest[] {
  const wanted = text.trim();
  return [
    ...(wanted === '' ? [] : [textTest(likePattern(wanted))]),
    ...(asn === null ? [] : [asnTest(asn)]),
    ...(country === null ? [] : [countryTest(country.toUpperCase())]),
  ];
}

const textTest = (pattern: string): AddressTest => ({
  gathered: part(
    `select change_id as id from change_addresses
      where address_id in (select id from addresses where address like ? escape '!')`,
    pattern,
  ),
  ofRow: part(
    `exists (select 1 from change_addresses join addresses on addresses.id = address_id
      where change_id = changes.id and address like ? escape '!')`,
    pattern,
  ),
});

const asnTest = (asn: number): AddressTest => ({
  gathered: part('select change_id as id from change_insights where asn = ?', asn),
  ofRow: part(
    'exists (select 1 from change_insights where change_id = changes.id and asn = ?)',
    asn,
  ),
});

const countryTest = (country: string): AddressTest => ({
  gathered: part(
    `select change_id as id from change_insights
      where place_id in (select id from places where country = ?)`,
    country,
  ),
  ofRow: part(
    `exists (select 1 from change_insights join places on places.id = place_id
      where change_id = changes.id and country = ?)`,
    country,
  ),
});

/** NUL is in no address, but it ends a pattern. */
const likePattern = (wanted: string): string =>
  wanted.includes('\0') ? '' : `%${wanted.toLowerCase().replaceAll(/[!%_]/g, '!$&')}%`;
