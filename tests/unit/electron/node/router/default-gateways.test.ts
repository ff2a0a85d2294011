import { describe, expect, it } from 'vitest';
import {
  gatewaysOfProc,
  gatewaysOfTable,
} from '../../../../../electron/node/router/default-gateways.ts';

describe('the default gateways', () => {
  it('of Linux are little-endian', () => {
    const proc = `Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0
eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0
ppp0\t00000000\t00000000\t0001\t0\t0\t50\t00000000\t0\t0\t0
`;
    expect(gatewaysOfProc(proc)).toEqual(['192.168.1.1']);
  });

  it('of macOS stand behind "default"', () => {
    const table = `Destination        Gateway            Flags        Netif Expire
default            192.168.1.254      UGScg          en0
default            link#22            UCSIg    bridge100
127                127.0.0.1          UCS            lo0
`;
    expect(gatewaysOfTable(table)).toEqual(['192.168.1.254']);
  });

  it('of Windows stand behind two times 0.0.0.0', () => {
    const table = `Active Routes:
Network Destination        Netmask          Gateway       Interface  Metric
          0.0.0.0          0.0.0.0         10.0.0.1        10.0.0.7     25
          0.0.0.0          0.0.0.0         On-link         10.9.0.2      5
`;
    expect(gatewaysOfTable(table)).toEqual(['10.0.0.1']);
  });
});
