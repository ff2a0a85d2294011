import { createLane, type Lane } from './lane.ts';
import { createLaneSteps, type LaneSteps, type LaneStepsParts } from './lane-steps.ts';
import { laneOf } from './outbox-row.ts';

export interface LanesParts extends LaneStepsParts {
  readonly track: (work: Promise<void>) => void;
}

/** Every place in which something waits. One that has nothing left is forgotten. */
export interface Lanes {
  wake(channel: string, target: string): void;
  wakeAll(): void;
  /** What has failed in them has another reason from now on, if it does again. */
  kick(channel?: string): void;
  stop(): void;
}

interface Known {
  readonly channel: string;
  readonly lane: Lane;
  readonly steps: LaneSteps;
}

export function createLanes(parts: LanesParts): Lanes {
  const known = new Map<string, Known>();

  const create = (channel: string, target: string): Known => {
    const name = laneOf(channel, target);
    const steps = createLaneSteps(channel, target, parts);
    const lane = createLane({
      ...parts,
      name,
      step: steps.step,
      onRest: () => void known.delete(name),
    });
    return { channel, lane, steps };
  };

  return {
    wake: (channel, target) => {
      const name = laneOf(channel, target);
      const found = known.get(name) ?? create(channel, target);
      known.set(name, found);
      found.lane.wake();
    },
    wakeAll: () => {
      for (const { lane } of known.values()) lane.wake();
    },
    kick: (channel) => {
      for (const one of known.values()) {
        if (channel !== undefined && one.channel !== channel) continue;
        one.steps.forgetFailures();
        one.lane.wake();
      }
    },
    stop: () => {
      for (const { lane } of known.values()) lane.stop();
    },
  };
}
