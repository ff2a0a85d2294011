/** Without a zone, and an IPv4-mapped address as IPv4: sockets that listen on `::` name their IPv4 clients so. */
export const bareAddress = (address: string): string =>
  address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
