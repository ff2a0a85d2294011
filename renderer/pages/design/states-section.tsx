import { Router, ShieldQuestion, TriangleAlert, Waypoints } from 'lucide-react';
import { Badge } from '../../components/badge.tsx';
import { BeaconMark } from '../../components/beacon-mark.tsx';
import type { BeaconState } from '../../../shared/domain/beacon-state.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { DesignSection } from './design-section.tsx';
import { Specimen } from './specimen.tsx';

const beacons: readonly BeaconState[] = [
  'confirmed',
  'degraded',
  'several',
  'unknown',
  'offline',
  'paused',
  'stale',
];
const cards = ['confirmed', 'egress-set', 'unknown', 'waiting', 'absent'] as const;

export function StatesSection() {
  return (
    <DesignSection id="states" title="States">
      <Specimen title="The lighthouse">
        {beacons.map((state) => (
          <figure key={state} className="design-beacon">
            <BeaconMark state={state} />
            <img src={`/beacon-${state}.svg`} alt="" width="32" height="32" />
            <figcaption>{state}</figcaption>
          </figure>
        ))}
      </Specimen>
      <Specimen title="Of an address">
        {cards.map((state) => (
          <StateBadge key={state} state={state} />
        ))}
      </Specimen>
      <Specimen title="Badges">
        <Badge tone="plain" icon={Router} text="Access network" />
        <Badge tone="good" icon={Waypoints} text="Direct" />
        <Badge tone="quiet" icon={ShieldQuestion} text="Kind not known" />
        <Badge
          tone="lamp"
          icon={Router}
          text="Carrier-grade NAT"
          explanation="Your router's outer address is 100.64.12.7, which is shared with others."
        />
        <Badge tone="bad" icon={TriangleAlert} text="Refused" />
      </Specimen>
    </DesignSection>
  );
}
