import { Link } from 'wouter';
import { useFormat } from '../../../format/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { type HistorySearch, historySearchText } from '../history-search.ts';
import type { PatternPlace } from './place-points.ts';
import { namedPlace } from './place-title.ts';

interface PlaceListProps {
  readonly places: readonly PatternPlace[];
  readonly search: HistorySearch;
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
}

/** What the map shows, as a table; each country leads to its changes. */
export function PlaceList({ places, search, pointed, onPoint }: PlaceListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="place-list">
      <table aria-label={t('map.list')} onPointerLeave={() => onPoint(null)}>
        <thead>
          <tr>
            <th scope="col">{t('map.place')}</th>
            <th scope="col">{t('patterns.changes')}</th>
            <th scope="col">{t('map.lastColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place, index) => (
            <tr
              key={`${place.country} ${place.city ?? ''}`}
              data-pointed={pointed === index || undefined}
              onPointerEnter={() => onPoint(index)}
            >
              <th scope="row">
                <Link
                  href={`/history${historySearchText({ ...search, country: place.country })}`}
                  onFocus={() => onPoint(index)}
                  onBlur={() => onPoint(null)}
                >
                  {namedPlace(place, t, format)}
                </Link>
                {place.city === null && <span className="small quiet">{t('map.onlyCountry')}</span>}
              </th>
              <td>{format.number(place.changes)}</td>
              <td>{format.date(place.lastAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
