import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atStart,
  endedInOrder,
  type KeptPackage,
  proven,
  provenRecord,
  type UpdateRecord,
} from '../../../../../electron/desktop/update/trial.ts';

const kept: KeptPackage = {
  version: '1.0.0',
  name: 'ip-beacon-1.0.0.AppImage',
  size: 1,
  sha512: 'A',
};
const before: UpdateRecord = { ...provenRecord('1.0.0'), packages: [kept] };

/** Starts it so often, and none reports that it is healthy. */
function starts(record: UpdateRecord | null, version: string, times: number) {
  let plan = atStart(record, version);
  for (let start = 1; start < times; start += 1) plan = atStart(plan.record, version);
  return plan;
}

describe('a start', () => {
  it('that is the first one goes on', () => {
    expect(starts(null, '1.0.0', 1)).toEqual({
      record: provenRecord('1.0.0'),
      rollBackTo: null,
      problem: null,
    });
  });

  it('of a proven version goes on, however often it does not report', () => {
    expect(starts(before, '1.0.0', 50)).toEqual({
      record: before,
      rollBackTo: null,
      problem: null,
    });
  });

  it('of a new version puts it on trial', () => {
    expect(starts(before, '1.1.0', 1).record).toEqual({
      ...before,
      version: '1.1.0',
      previousVersion: '1.0.0',
      startsWithoutHealth: 1,
    });
  });

  it('goes on for the second time, and rolls back at the third', () => {
    expect(starts(before, '1.1.0', 2)).toMatchObject({ rollBackTo: null, problem: null });
    expect(starts(before, '1.1.0', 3)).toEqual({
      record: {
        version: '1.1.0',
        previousVersion: null,
        startsWithoutHealth: 0,
        heldBackVersion: '1.1.0',
        packages: [kept],
      },
      rollBackTo: kept,
      problem: 'Version 1.1.0 did not start properly twice: version 1.0.0 is put back.',
    });
  });

  it('says what to do where the former version was not kept', () => {
    const { rollBackTo, problem } = starts({ ...before, packages: [] }, '1.1.0', 3);
    expect(rollBackTo).toBeNull();
    expect(problem).toBe(
      'Version 1.1.0 did not start properly twice. Version 1.0.0 was not kept, so it cannot be put back by itself: download it and install it.',
    );
  });

  it('does not roll back twice: should that have failed, the new version goes on', () => {
    expect(starts(before, '1.1.0', 4)).toMatchObject({ rollBackTo: null, problem: null });
    expect(starts(before, '1.1.0', 9)).toMatchObject({ rollBackTo: null, problem: null });
  });

  it('of the former version after a roll-back is a proven one, and the other stays held back', () => {
    const { record } = starts(before, '1.1.0', 3);
    expect(starts(record, '1.0.0', 5).record).toEqual({ ...before, heldBackVersion: '1.1.0' });
  });

  it('that a person ended in order does not count', () => {
    let { record } = starts(before, '1.1.0', 1);
    for (let time = 0; time < 10; time += 1) {
      const plan = atStart(endedInOrder(record), '1.1.0');
      expect(plan.rollBackTo).toBeNull();
      ({ record } = plan);
    }
  });

  it('never rolls back what has once been healthy, and never to anything but what it came from', () => {
    const step = fc.constantFrom('start', 'healthy', 'ended');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let { record } = atStart(before, '1.1.0');
        let [wasHealthy, without] = [false, 1];
        for (const name of steps) {
          if (name === 'healthy') [record, wasHealthy] = [proven(record), true];
          if (name === 'ended')
            [record, without] = [endedInOrder(record), Math.max(0, without - 1)];
          if (name !== 'start') continue;
          const plan = atStart(record, '1.1.0');
          const isDue = !wasHealthy && without === 2;
          expect(plan.rollBackTo).toEqual(isDue ? kept : null);
          if (isDue) return;
          ({ record } = plan);
          without += 1;
        }
      }),
    );
  });
});
