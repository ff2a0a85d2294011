import { type Session, shell, type WebContents } from 'electron';
import { externalLink } from './external-link.ts';
import { isPermitted } from './permission.ts';
import { pageOrigin } from './page-origin.ts';

const originOf = (url: string): string => {
  if (!URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  // `origin` is "null" in Node for a scheme of our own.
  return `${protocol}//${host}`;
};

/** What a page may ask the system for. @see isPermitted */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(
      isPermitted({
        permission,
        origin: originOf(details.requestingUrl),
        ...('fileAccessType' in details && {
          isDirectory: details.isDirectory ?? true,
          access: details.fileAccessType ?? '',
        }),
      }),
    );
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isPermitted({
      permission,
      origin: originOf(origin),
      isDirectory: details.isDirectory ?? true,
      access: details.fileAccessType ?? '',
    }),
  );
  session.setDevicePermissionHandler(() => false);
}

/**
 * No page of ours leads anywhere but to our pages. What it links to outside is handed to the system's browser, by a
 * list of hosts.
 * @param hosts those that the program itself links to
 */
export function guardContents(contents: WebContents, hosts: ReadonlySet<string>): void {
  contents.setWindowOpenHandler(({ url }) => {
    const link = externalLink(url, hosts);
    if (link !== null) void shell.openExternal(link);
    return { action: 'deny' };
  });
  const onlyOurs = (event: { preventDefault(): void }, url: string): void => {
    if (originOf(url) !== pageOrigin) event.preventDefault();
  };
  contents.on('will-navigate', (event) => onlyOurs(event, event.url));
  contents.on('will-frame-navigate', (event) => onlyOurs(event, event.url));
  contents.on('will-redirect', (event) => onlyOurs(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
