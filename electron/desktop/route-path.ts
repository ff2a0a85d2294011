/** Whether a path, decoded, can be one of the page's router: words between slashes, nothing that names a file. */
export const isRoutePath = (path: string): boolean =>
  /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/.test(path);
