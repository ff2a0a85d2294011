/** Where the window's pages come from: a scheme of our own, so that no file and no other page is of the same origin. */
export const pageOrigin = 'app://ip-beacon';
