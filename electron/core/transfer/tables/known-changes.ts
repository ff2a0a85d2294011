import { natVerdictSchema } from '../../../../shared/domain/nat.ts';
import { orNull, text, type TransferTable } from '../transfer-table.ts';
import { insertInto } from './insert.ts';
import { changeCheck, changeNumber, changeOwnColumns, notePlaces, ofChange } from './of-change.ts';
import { firstProblem, oneOf } from './row-checks.ts';

/** That something was looked up when an address changed, and what was known beside the addresses. */
export const knownChanges: TransferTable = {
  name: 'known_changes',
  columns: [
    ...changeOwnColumns,
    orNull(text('nat_kind')),
    orNull(text('router_address')),
    orNull(text('tunnel_interface')),
  ],
  from: 'known_changes join changes on changes.id = known_changes.change_id',
  moment: 'changes.confirmed_at',
  key: ['changes.confirmed_at', 'changes.id'],
  import: {
    identity: ['family', 'confirmed_at'],
    problem: firstProblem(
      changeCheck,
      oneOf('nat_kind', natVerdictSchema.shape.kind.options),
      (row) =>
        (row['nat_kind'] === null) === (row['router_address'] === null)
          ? null
          : 'It has one of nat_kind and router_address without the other.',
    ),
    parent: ofChange,
    insert: (row) => {
      const { family: _family, confirmed_at: _at, ...columns } = row;
      return [
        insertInto('known_changes', { change_id: changeNumber(row), ...columns }),
        notePlaces(row),
      ];
    },
  },
};
