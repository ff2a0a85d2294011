/** What the desktop host shows at its tray icon; seen elsewhere it is a page like any other. */
export const glancePath = '/glance';
