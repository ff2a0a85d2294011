import { useState } from 'react';
import { readReportDetails, type ReportDetails } from './report-details.ts';

const key = 'ip-beacon.report';

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Blocked by the browser.
    return null;
  }
}

/** Kept in this browser only. */
export function useReportDetails(): readonly [
  ReportDetails,
  (changed: Partial<ReportDetails>) => void,
] {
  const [details, setDetails] = useState(() => readReportDetails(stored()));
  return [
    details,
    (changed) => {
      const next = { ...details, ...changed };
      setDetails(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Blocked or full: then it lasts until the page is closed.
      }
    },
  ];
}
