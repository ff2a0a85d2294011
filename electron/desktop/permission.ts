import { pageOrigin } from './page-origin.ts';

export interface PermissionWish {
  /** As Electron calls it: `notifications`, `clipboard-sanitized-write`. */
  readonly permission: string;
  /** Of the page that asks. */
  readonly origin: string;
  /** Of the permission `fileSystem`. */
  readonly isDirectory?: boolean;
  readonly access?: string;
}

/**
 * Whether a page may have what it asks for. Ours may put on the clipboard what somebody has pressed "copy" for, and
 * write the one file that somebody has just named in the system's own dialog. Everything else is denied.
 * https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content
 */
export function isPermitted({ permission, origin, isDirectory, access }: PermissionWish): boolean {
  if (origin !== pageOrigin) return false;
  if (permission === 'clipboard-sanitized-write') return true;
  return permission === 'fileSystem' && isDirectory === false && access === 'writable';
}
