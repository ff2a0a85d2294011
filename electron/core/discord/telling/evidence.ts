import type { Output } from '../../../../shared/contract/index.ts';
import type { Dispatch } from '../../../../shared/dispatch.ts';
import type { Observation } from '../../../../shared/domain/observation.ts';
import type { NewToldEvent } from '../../../../shared/domain/told-event.ts';

/** The answers that confirmed the change an event tells of; none where there is no change, or they are not kept. */
export const createEvidence =
  (dispatch: Dispatch) =>
  async (event: NewToldEvent | undefined): Promise<readonly Observation[]> => {
    if (event === undefined || !('change' in event.data) || event.data.change.id === 0) return [];
    const { id } = event.data.change;
    const found = await dispatch('history.change', { id }, telling);
    return found.ok ? (found.value as Output<'history.change'>).evidence : [];
  };

/** Nobody has asked: the program tells it by itself. */
export const telling = { who: 'system', origin: 'discord' } as const;
