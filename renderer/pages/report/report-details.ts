/** What the reader may write on a report; it never leaves this browser but on paper. */
export interface ReportDetails {
  readonly name: string;
  readonly customerNumber: string;
  readonly line: string;
}

export const noDetails: ReportDetails = { name: '', customerNumber: '', line: '' };

export const longestDetail = 120;

/** What is stored may be anything. */
export function readReportDetails(stored: string | null): ReportDetails {
  let values: unknown;
  try {
    values = JSON.parse(stored ?? '{}');
  } catch {
    return noDetails;
  }
  const text = (name: keyof ReportDetails): string => {
    const value: unknown =
      typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined;
    return typeof value === 'string' ? value.slice(0, longestDetail) : '';
  };
  return { name: text('name'), customerNumber: text('customerNumber'), line: text('line') };
}
