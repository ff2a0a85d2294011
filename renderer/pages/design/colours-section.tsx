import type { SeriesState } from '../../../shared/domain/series.ts';
import { LineStateShape } from '../../components/line-state-shape.tsx';
import { DesignSection } from './design-section.tsx';
import { Specimen } from './specimen.tsx';
import { Swatch } from './swatch.tsx';

const lineStates: readonly SeriesState[] = ['up', 'degraded', 'down', 'unknown', 'maintenance'];
const surfaces = ['fog', 'surface', 'sunken', 'line', 'edge'];
const inks = ['ink', 'ink-quiet', 'sea', 'lamp', 'lamp-ink', 'bad-ink'];
const tints = ['sea-tint', 'lamp-tint', 'bad-tint'];
const series = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'];
const heat = ['heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4'];
const map = ['map-sea', 'map-land', 'map-border', 'map-mark'];

export function ColoursSection() {
  return (
    <DesignSection id="colours" title="Colours">
      {Object.entries({ Surfaces: surfaces, Inks: inks, Tints: tints }).map(([title, names]) => (
        <Specimen key={title} title={title}>
          <Swatches names={names} />
        </Specimen>
      ))}
      <Specimen title="States of the line">
        {lineStates.map((state) => (
          <div key={state} className="swatch">
            <span className="swatch-fill" style={{ background: `var(--fill-${state})` }} />
            <span>
              <LineStateShape state={state} /> {state}
            </span>
          </div>
        ))}
      </Specimen>
      {Object.entries({ Series: series, 'Little to much': heat, Map: map }).map(
        ([title, names]) => (
          <Specimen key={title} title={title}>
            <Swatches names={names} />
          </Specimen>
        ),
      )}
    </DesignSection>
  );
}

function Swatches({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => <Swatch key={name} name={name} />);
}
