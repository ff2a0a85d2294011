import { geoCentroid } from 'd3-geo';
import { useMemo, useState } from 'react';
import { Segmented } from '../../../components/segmented.tsx';
import { useTranslation } from '../../../i18n/use-translation.ts';
import type { HistorySearch } from '../history-search.ts';
import { countryShapes } from './map-shapes.ts';
import { mapView, pointsNearby } from './map-view.ts';
import { PlaceList } from './place-list.tsx';
import { middleIn, type PatternPlace, placePoints } from './place-points.ts';
import { WorldMap } from './world-map.tsx';

interface MapWithListProps {
  readonly places: readonly PatternPlace[];
  readonly search: HistorySearch;
}

/** The map and the same as a table beside it; what is pointed at in one stands out in the other. */
export function MapWithList({ places, search }: MapWithListProps) {
  const { t } = useTranslation();
  const shapes = useMemo(() => countryShapes(), []);
  const points = useMemo(
    () => placePoints(places, middleIn(shapes, geoCentroid)),
    [places, shapes],
  );
  const nearby = useMemo(() => pointsNearby(points.map(({ point }) => point)), [points]);
  // What leaves places out is not what somebody should see first.
  const [isWorld, setWorld] = useState(nearby.length < points.length);
  const [pointed, setPointed] = useState<number | null>(null);
  const view = useMemo(() => mapView(shapes, isWorld ? [] : nearby), [isWorld, nearby, shapes]);
  return (
    <div className="map-and-list">
      <div className="map-side">
        <WorldMap view={view} points={points} pointed={pointed} onPoint={setPointed} />
        <div className="map-foot">
          {nearby.length > 0 && (
            <Segmented
              label={t('map.view')}
              hidesLabel
              value={isWorld ? 'world' : 'closer'}
              options={[
                { value: 'closer', text: t('map.views.closer') },
                { value: 'world', text: t('map.views.world') },
              ]}
              onChange={(value) => setWorld(value === 'world')}
            />
          )}
          <p className="quiet small">{t('map.notExact')}</p>
        </div>
      </div>
      <PlaceList places={places} search={search} pointed={pointed} onPoint={setPointed} />
    </div>
  );
}
