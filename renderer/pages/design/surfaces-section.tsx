import { Button } from '../../components/button.tsx';
import { CodeBlock } from '../../components/code-block.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Panel } from '../../components/panel.tsx';
import { StatTile } from '../../components/stat-tile.tsx';
import { DesignSection } from './design-section.tsx';
import { Specimen } from './specimen.tsx';

export function SurfacesSection() {
  return (
    <DesignSection id="surfaces" title="Surfaces">
      <Specimen title="Panel">
        <Panel
          title="What happened last"
          headingLevel={3}
          lead="The newest first"
          end={<Button>All of it</Button>}
        >
          <p>Your IPv4 address changed from 198.51.100.4 to 203.0.113.47 at 14:02.</p>
        </Panel>
      </Specimen>
      <Specimen title="Numbers">
        <dl className="stats">
          <StatTile
            label="Uptime today"
            value="99.98"
            unit="%"
            note="Of 14 h 12 m that were seen"
          />
          <StatTile label="Latency" value="12.4" unit="ms" />
          <StatTile label="Changes" value="1,204" note="Since March 2024" />
          <StatTile label="Held the longest" value="–" note="No change yet" />
        </dl>
      </Specimen>
      <Specimen title="Details on request">
        <Disclosure summary="How this was found out">
          <p>Two operators that agree settle it.</p>
        </Disclosure>
        <Disclosure summary="Open at first" isOpenAtFirst>
          <p>12 of 14 sources answered.</p>
        </Disclosure>
      </Specimen>
      <Specimen title="Code">
        <CodeBlock code={'server:\n  port: 8245'} copyLabel="Copy the lines" copied="Copied" />
      </Specimen>
    </DesignSection>
  );
}
