import type { ReactNode } from 'react';
import { CityDataState } from './city-data-state.tsx';
import { NextRun } from './next-run.tsx';

const extras: Readonly<Record<string, () => ReactNode>> = {
  'backup.schedule': () => <NextRun />,
  'insight.cityData': () => <CityDataState />,
};

/** What came of a setting, beside its control; nothing for most. */
export const settingExtra = (path: string): ReactNode => extras[path]?.() ?? null;
