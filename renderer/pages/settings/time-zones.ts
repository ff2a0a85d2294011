/** Every time zone this browser knows, by its IANA name, and the chosen one although it may know it by another. */
export function timeZones(chosen: string): readonly string[] {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return chosen === 'auto' || known.includes(chosen) ? known : [chosen, ...known];
}
