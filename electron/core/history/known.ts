// What was known of the addresses when they changed: written with the change, or a little later, and read with it.

import { type RawBuilder, sql } from 'kysely';
import { type KnownThen, knownThenSchema } from '../../../shared/domain/insight.ts';
import { parseIp } from '../../../shared/domain/ip.ts';
import type { HistoryQueries } from './connection.ts';
import { addressId, internAddresses } from './intern-addresses.ts';
import { internPlace, placeId, placeOf } from './places.ts';

/** Statements that write it down for a change of which nothing is known yet. @param changeId a number, or SQL for it */
export function addKnown(
  queries: HistoryQueries,
  changeId: number | RawBuilder<number>,
  { insights, nat, tunnel }: KnownThen,
) {
  return [
    queries.insertInto('known_changes').values({
      change_id: changeId,
      nat_kind: nat?.kind ?? null,
      router_address: nat?.routerAddress ?? null,
      tunnel_interface: tunnel?.interfaceName ?? null,
    }),
    ...internAddresses(
      queries,
      insights.map(({ address }) => ({ address, family: parseIp(address)?.family ?? 'ipv4' })),
    ),
    ...insights.flatMap((insight, position) => [
      ...internPlace(queries, placeOf(insight)),
      queries.insertInto('change_insights').values({
        change_id: changeId,
        position,
        address_id: addressId(insight.address),
        place_id: placeId(placeOf(insight)),
        asn: insight.network?.asn ?? null,
        organisation: insight.network?.organisation ?? null,
        network_kind: insight.network?.kind ?? null,
        reverse_name: insight.reverseName,
      }),
    ]),
    queries
      .updateTable('changes')
      .set({
        places: sql<string>`coalesce((select string_agg(cast(place_id as text), ' ' order by place_id) from (
          select distinct place_id from change_insights where change_id = changes.id and place_id is not null
        ) as own), '')`,
      })
      .where('id', '=', changeId),
  ];
}

/** Statements that forget what was known of a change. */
export const removeKnown = (queries: HistoryQueries, changeId: number) => [
  queries.deleteFrom('change_insights').where('change_id', '=', changeId),
  queries.deleteFrom('known_changes').where('change_id', '=', changeId),
];

/** By the change's number; the changes of which nothing was looked up are missing. */
export async function readKnown(
  queries: HistoryQueries,
  changeIds: readonly number[],
): Promise<ReadonlyMap<number, KnownThen>> {
  if (changeIds.length === 0) return new Map();
  const rows = await queries
    .selectFrom('changes')
    .leftJoin('known_changes', 'known_changes.change_id', 'changes.id')
    .leftJoin('change_insights', 'change_insights.change_id', 'changes.id')
    .leftJoin('addresses', 'addresses.id', 'change_insights.address_id')
    .leftJoin('places', 'places.id', 'change_insights.place_id')
    .where('changes.id', 'in', changeIds)
    .where('changes.places', 'is not', null)
    .select([
      'changes.id as changeId',
      'nat_kind',
      'router_address',
      'tunnel_interface',
      'addresses.address',
      'country',
      'asn',
      'organisation',
      'network_kind',
      'city',
      'latitude',
      'longitude',
      'reverse_name',
    ])
    .orderBy('changes.id')
    .orderBy('position')
    .execute();
  const byChange = new Map<number, KnownRow[]>();
  for (const row of rows) {
    const own = byChange.get(row.changeId);
    if (own === undefined) byChange.set(row.changeId, [row]);
    else own.push(row);
  }
  return new Map([...byChange].map(([changeId, own]) => [changeId, knownOf(own)] as const));
}

interface KnownRow {
  readonly nat_kind: string | null;
  readonly router_address: string | null;
  readonly tunnel_interface: string | null;
  readonly address: string | null;
  readonly country: string | null;
  readonly asn: number | null;
  readonly organisation: string | null;
  readonly network_kind: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly reverse_name: string | null;
}

/** Throws a ZodError when the rows are not what addKnown() writes. */
function knownOf(rows: readonly KnownRow[]): KnownThen {
  const [first] = rows;
  return knownThenSchema.parse({
    nat:
      (first?.nat_kind ?? null) === null
        ? null
        : { kind: first?.nat_kind, routerAddress: first?.router_address },
    tunnel:
      (first?.tunnel_interface ?? null) === null
        ? null
        : { interfaceName: first?.tunnel_interface },
    insights: rows.flatMap((row) =>
      row.address === null
        ? []
        : [
            {
              address: row.address,
              country: row.country,
              network:
                row.asn === null
                  ? null
                  : { asn: row.asn, organisation: row.organisation ?? '', kind: row.network_kind },
              place:
                row.city === null
                  ? null
                  : { city: row.city, latitude: row.latitude, longitude: row.longitude },
              reverseName: row.reverse_name,
            },
          ],
    ),
  });
}
