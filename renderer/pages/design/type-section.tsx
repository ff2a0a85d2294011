import { AddressText } from '../../components/address-text.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { DesignSection } from './design-section.tsx';
import { Specimen } from './specimen.tsx';

export function TypeSection() {
  return (
    <DesignSection id="type" title="Type">
      <Specimen title="Scale">
        <div className="specimen-stack">
          <p className="design-h1">Your address is confirmed</p>
          <p className="design-h2">What happened last</p>
          <p className="design-h3">Since when</p>
          <p className="lead">Independent operators agree on it.</p>
          <p>
            It held for 23 h 51 m. <a href="#type">A link in a text</a>.
          </p>
          <p className="quiet small">Small and quiet: 12 of 14 sources answered.</p>
        </div>
      </Specimen>
      <Specimen title="Addresses, code and keys">
        <div className="specimen-stack">
          <span className="mono">
            <AddressText address="2001:db8:4f:a100:91c2:7d3e:44ab:1f09" />
          </span>
          <code>address.sentinelIntervalSeconds</code>
          <Kbd keys={['Ctrl', 'K']} />
        </div>
      </Specimen>
    </DesignSection>
  );
}
