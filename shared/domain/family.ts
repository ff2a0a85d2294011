/** The two address families. They are decided apart and never blended. */
export const families = ['ipv4', 'ipv6'] as const;

export type Family = (typeof families)[number];
