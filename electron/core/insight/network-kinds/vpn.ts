// Networks that a public address lies in when a VPN or relay service carries the line: the services' own, and those
// hosters that rent mostly to them. Chosen: by what the services publish.

/** Number and what the organisation's name holds, by which a test holds the list to the data. */
export const vpnNetworks: Readonly<Record<number, string>> = {
  // Services with a network of their own: Mullvad and the 31173 Services behind it, Proton, Windscribe, IVPN, NordVPN
  // (PacketHub, Cyberzone), Anonymizer.
  39351: '31173 Services',
  216025: 'Mullvad',
  62371: 'Proton',
  209103: 'Proton',
  208172: 'Proton',
  199218: 'Proton',
  397540: 'Windscribe',
  203619: 'IVPN',
  136787: 'PacketHub',
  207137: 'PacketHub',
  147049: 'PacketHub',
  141039: 'PacketHub',
  272096: 'PACKETHUB',
  209854: 'Cyberzone',
  201665: 'Anonymizer',
  // Hosters that most exits of NordVPN, Surfshark, Private Internet Access, CyberGhost and others stand at.
  9009: 'M247',
  16247: 'M247',
  60068: 'Datacamp',
  212238: 'Datacamp',
  // iCloud Private Relay leaves through Akamai, Cloudflare and Fastly
  // (https://mask-api.icloud.com/egress-ip-ranges.csv), and Cloudflare's WARP through Cloudflare. No other line has
  // an address of theirs.
  13335: 'Cloudflare',
  36183: 'Akamai',
  54113: 'Fastly',
  // Relays of Tor, by operators that run nothing else.
  396507: 'Emerald Onion',
  60729: 'Erneuerbare Freiheit',
  208323: 'Applied Privacy',
  62744: 'Quintex',
  205100: 'F3 Netze',
};
