/** What people paste into config.yaml: one source of each kind that is asked over the network. */
export const ownSourcesExample = `address:
  sources:
    - { id: my-echo,  operator: echo.example,  kind: http-text,  family: ipv4, url: "https://echo.example/ip" }
    - { id: my-json,  operator: json.example,  kind: http-json,  family: ipv4, url: "https://json.example/", field: ip }
    - { id: my-trace, operator: trace.example, kind: http-trace, family: ipv6, url: "https://trace.example/trace", field: ip }
    - { id: my-dns,   operator: dns.example,   kind: dns,        family: ipv4, server: "ns.dns.example:53", name: whoami.dns.example, type: TXT, class: CH, transport: udp }
    - { id: my-stun,  operator: stun.example,  kind: stun,       family: ipv4, server: "stun.example:3478" }
`;
