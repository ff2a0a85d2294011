const mostPages = 1_000_000;

/** Zero-based; the URL counts from 1, as people do. Anybody may have typed it: what makes no sense is the first page. */
export function readPageNumber(parameters: URLSearchParams): number {
  const page = Number(parameters.get('page') ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= mostPages ? page - 1 : 0;
}
