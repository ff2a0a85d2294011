/** What runs the core: a server that browsers look at, or the desktop's tray and window. */
export const hostKinds = ['server', 'desktop'] as const;
export type HostKind = (typeof hostKinds)[number];
