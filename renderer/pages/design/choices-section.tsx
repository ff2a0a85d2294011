import { Globe, List, Map as MapIcon } from 'lucide-react';
import { useState } from 'react';
import { PageTabs } from '../../components/page-tabs.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Switch } from '../../components/switch.tsx';
import { DesignSection } from './design-section.tsx';
import { Specimen } from './specimen.tsx';

const families = [
  { value: 'all', text: 'All' },
  { value: 'ipv4', text: 'IPv4' },
  { value: 'ipv6', text: 'IPv6' },
] as const;
const views = [
  { value: 'list', text: 'List', icon: List },
  { value: 'map', text: 'Map', icon: MapIcon },
  { value: 'world', text: 'Everything there is', icon: Globe },
] as const;
const tabs = [
  { href: '/design', text: 'Components' },
  { href: '/history', text: 'Changes' },
  { href: '/logs', text: 'A page with a long name' },
];

export function ChoicesSection() {
  const [family, setFamily] = useState<'all' | 'ipv4' | 'ipv6'>('ipv4');
  const [view, setView] = useState<'list' | 'map' | 'world'>('list');
  const [isOn, setOn] = useState(true);
  return (
    <DesignSection id="choices" title="Choices">
      <Specimen title="Segments">
        <Segmented label="Family" value={family} options={families} onChange={setFamily} />
        <Segmented label="View" value={view} options={views} onChange={setView} />
        <Segmented label="Disabled" value="all" options={families} isDisabled onChange={() => {}} />
      </Specimen>
      <Specimen title="Switches">
        <Switch isSelected={isOn} onChange={setOn}>
          On
        </Switch>
        <Switch isSelected={!isOn} onChange={(selected) => setOn(!selected)}>
          Off
        </Switch>
        <Switch isSelected isDisabled>
          On and disabled
        </Switch>
        <Switch isDisabled>Off and disabled</Switch>
      </Specimen>
      <Specimen title="Pages that belong together">
        <PageTabs label="Parts of this specimen" tabs={tabs} />
      </Specimen>
    </DesignSection>
  );
}
