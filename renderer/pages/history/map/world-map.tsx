import { type KeyboardEvent, useRef, useState } from 'react';
import { useFormat } from '../../../format/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { nextPoint } from './next-point.ts';
import { type MapView, mapSize } from './map-view.ts';
import type { PlacePoint } from './place-points.ts';
import { PointTip } from './point-tip.tsx';
import { placeTitle } from './place-title.ts';

interface WorldMapProps {
  readonly view: MapView;
  readonly points: readonly PlacePoint[];
  /** The number of the place that stands out. */
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
}

/**
 * The picture says nothing to a screen reader but its points, which are buttons: they stay as large as a thumb on a
 * narrow screen, and one at a time is on the way of the tab key.
 */
export function WorldMap({ view, points, pointed, onPoint }: WorldMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const map = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState(0);
  const known = new Set(
    points.filter(({ isWholeCountry }) => isWholeCountry).map(({ place }) => place.country),
  );
  const order = points.map(({ index }) => index).toSorted((a, b) => a - b);
  const tip = points.find(({ index }) => index === pointed);
  const tipPlace = tip === undefined ? null : view.place(tip.point);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextPoint(event.key, current, order);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    map.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
  };

  return (
    <figure ref={map} aria-label={t('map.label')} className="map" dir="ltr" data-print-exact>
      <svg
        viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
        className="map-picture"
        aria-hidden="true"
      >
        <path d={view.outline} className="map-sea" />
        <path d={view.graticule} className="map-lines" />
        {view.countries.map(({ country, path }, index) => (
          <path
            // Some have no code; their order never changes.
            key={index}
            d={path}
            className="map-country"
            data-known={(country !== null && known.has(country)) || undefined}
          />
        ))}
      </svg>
      {points.map(({ index, place, point, isWholeCountry, diameterPx }) => {
        const at = view.place(point);
        return (
          at !== null && (
            <button
              key={index}
              type="button"
              className="map-point"
              data-place={index}
              data-country={isWholeCountry || undefined}
              data-pointed={pointed === index || undefined}
              aria-label={placeTitle(place, t, format)}
              tabIndex={index === (order.includes(current) ? current : order[0]) ? 0 : -1}
              style={{
                left: `${at.x * 100}%`,
                top: `${at.y * 100}%`,
                inlineSize: diameterPx,
                blockSize: diameterPx,
              }}
              onKeyDown={onKeyDown}
              onFocus={() => {
                setCurrent(index);
                onPoint(index);
              }}
              onBlur={() => onPoint(null)}
              onPointerEnter={() => onPoint(index)}
              onPointerLeave={() => onPoint(null)}
            />
          )
        );
      })}
      {tip !== undefined && tipPlace !== null && <PointTip place={tip.place} at={tipPlace} />}
    </figure>
  );
}
