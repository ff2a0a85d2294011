import { missingFor, suites } from '../../build/suites.mjs';

const packageOf = new Map(suites.flatMap(({ packages }) => Object.entries(packages)));

/**
 * True when all these programs are installed. Where one is missing it says what to install, so that a
 * suite can be skipped by name; in CI a skipped suite is a failure, so there it throws.
 */
export function needs(...binaries: readonly string[]): boolean {
  const wanted = binaries.map((binary) => [binary, packageOf.get(binary) ?? binary] as const);
  const missing = missingFor(Object.fromEntries(wanted));
  if (missing.length === 0) return true;
  const remedy = `Install what is missing: apt-get install ${missing.join(' ')}`;
  if (process.env['CI'] !== undefined) throw new Error(remedy);
  console.warn(`Skipped. ${remedy}`);
  return false;
}
