import { useEffect, useState } from 'react';
import { useRuntime } from '../bridge/runtime.ts';

/** Long enough for the next letter, short enough to be read while the hand is still there. */
const pauseMs = 300;

interface Checked {
  readonly json: string;
  readonly problem: string | null;
}

/**
 * The sentence with which the host would refuse a value, a moment after the last letter; null when it would take it,
 * and as long as nobody knows. @param value undefined: nothing is to be checked
 */
export function useValueCheck(path: string, value: unknown): string | null {
  const { bridge } = useRuntime();
  const [checked, setChecked] = useState<Checked | null>(null);
  const json = value === undefined ? null : JSON.stringify(value);
  useEffect(() => {
    if (json === null) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      const asked = bridge.command('settings.check', { path, value: JSON.parse(json) as unknown });
      void asked.then((result) => {
        // A host that cannot be reached says so when it is to save.
        if (isCurrent) setChecked({ json, problem: result.ok ? result.value.problem : null });
      });
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [bridge, json, path]);
  return json !== null && checked?.json === json ? checked.problem : null;
}
