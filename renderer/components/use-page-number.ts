import { useLocation, useSearch } from 'wouter';
import { readPageNumber } from './read-page-number.ts';

/** The page of a list as the URL has it, so that back, forward and a shared link work. */
export function usePageNumber(): readonly [number, (page: number) => void] {
  const [location, navigate] = useLocation();
  const page = readPageNumber(new URLSearchParams(useSearch()));
  return [page, (wanted) => navigate(wanted === 0 ? location : `${location}?page=${wanted + 1}`)];
}
