import * as z from 'zod';
import { changeKinds } from '../../../../shared/domain/change.ts';
import { families } from '../../../../shared/domain/family.ts';
import { observationSchema } from '../../../../shared/domain/observation.ts';
import { allConditions } from '../../history/change-filter.ts';
import { makePast } from '../../history/past.ts';
import type { SqlValue } from '../../ports.ts';
import { integer, json, list, orNull, text, type TransferTable, truth } from '../transfer-table.ts';
import { changeMark } from './of-change.ts';
import { addressNumber, insertAddress, insertInto, nextNumber } from './insert.ts';
import { addressesIn, filled, firstProblem, jsonOf, notNegative, oneOf } from './row-checks.ts';

const addressesOf = (side: 'before' | 'after'): string =>
  `coalesce((select string_agg(address, ' ' order by position) from change_addresses
    join addresses on addresses.id = address_id where change_id = changes.id and side = '${side}'), '')`;

const wordsOf = (value: SqlValue | undefined): readonly string[] =>
  String(value ?? '')
    .split(' ')
    .filter((word) => word !== '');

/** The current address is not among what comes in: only the watch says what is ours now. */
export const changes: TransferTable = {
  name: 'changes',
  columns: [
    text('family'),
    text('kind'),
    list('before_addresses', addressesOf('before')),
    list('after_addresses', addressesOf('after')),
    integer('first_seen_at'),
    integer('confirmed_at'),
    orNull(integer('held_ms')),
    truth('told'),
    json('evidence'),
  ],
  from: 'changes',
  moment: 'confirmed_at',
  key: ['confirmed_at', 'id'],
  chosen: allConditions,
  import: {
    mark: changeMark,
    identity: ['family', 'confirmed_at', 'after_addresses'],
    problem: firstProblem(
      oneOf('family', families),
      oneOf('kind', changeKinds),
      filled('after_addresses'),
      addressesIn('before_addresses'),
      addressesIn('after_addresses'),
      notNegative('held_ms'),
      jsonOf('evidence', z.array(observationSchema)),
    ),
    refusal: (row, { currentSince }) =>
      Number(row['first_seen_at']) > (currentSince.get(String(row['family'])) ?? Infinity)
        ? 'It is newer than the address that is ours now, which it contradicts.'
        : null,
    // What happened elsewhere was told there.
    behind: ({ now }) => [makePast('changes', now)],
    insert: (row) => {
      const family = row['family'] ?? null;
      const sides = (['before', 'after'] as const).map(
        (side) => [side, wordsOf(row[`${side}_addresses`])] as const,
      );
      const { before_addresses: _before, after_addresses: _after, ...columns } = row;
      return [
        ...sides.flatMap(([, words]) => words.map((address) => insertAddress(family, address))),
        insertInto('changes', { id: nextNumber('changes'), ...columns }),
        ...sides.flatMap(([side, words]) =>
          words.map((address, position) =>
            insertInto('change_addresses', {
              change_id: { sql: '(select max(id) from changes)', parameters: [] },
              side,
              position,
              address_id: addressNumber(address),
            }),
          ),
        ),
      ];
    },
  },
};
