import type { InsightWatch } from '../../electron/core/insight/insight-watch.ts';

/** Knows nothing and asks nobody. */
export const quietInsight: InsightWatch = {
  start: () => () => {},
  prepare: () => {},
  knownOf: async () => null,
  changed: () => {},
  natJudged: () => {},
  refreshTunnel: () => {},
  settingsChanged: () => {},
  resumed: () => {},
};
