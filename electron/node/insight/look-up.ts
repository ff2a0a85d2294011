import { type Ip, parseIp } from '../../../shared/domain/ip.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { AddressFacts, CityData, LookedUp } from '../../core/ports.ts';
import { type CityFiles, findCityFiles, openCityFiles } from './city-files.ts';
import { type LoadedNetworks, loadNetworks } from './load-networks.ts';

const unknownFacts: AddressFacts = { country: null, network: null, place: null };

/** Answers out of the files, which are read when they are first needed. */
export function createLookUp(
  dataFile: string,
): (addresses: readonly string[], cityData: string) => LookedUp {
  let networks: Result<LoadedNetworks> | null = null;
  let cities: Result<CityFiles> | null = null;

  const citiesIn = (path: string): Result<CityFiles> | null => {
    if (path.trim() === '') {
      cities = null;
      return null;
    }
    const found = findCityFiles(path);
    if (!found.ok) cities = found;
    else if (cities === null || !cities.ok || cities.value.mark !== found.value.mark) {
      cities = openCityFiles(found.value.files, found.value.mark);
    }
    return cities;
  };

  return (addresses, cityData) => {
    networks ??= loadNetworks(dataFile);
    const loaded = networks;
    let city = citiesIn(cityData);
    const placeOf = (ip: Ip) => {
      if (city?.ok !== true) return null;
      try {
        return city.value.factsOf(ip);
      } catch (error) {
        // A file that is damaged further in than its head.
        const why = error instanceof Error ? error.message : String(error);
        city = fail(`The data of cities in ${cityData} is damaged: ${why}.`);
        return null;
      }
    };
    const facts = addresses.map((address): AddressFacts => {
      const ip = parseIp(address);
      if (ip === null) return unknownFacts;
      const said = loaded.ok ? loaded.value.factsOf(ip) : unknownFacts;
      const place = placeOf(ip);
      // A city lies in a country: both of one and the same record.
      return {
        ...unknownFacts,
        ...said,
        country: place?.country ?? said.country,
        place: place?.place ?? null,
      };
    });
    return {
      facts,
      problem: loaded.ok ? null : loaded.error,
      madeOn: loaded.ok ? loaded.value.madeOn : null,
      city: cityState(city),
    };
  };
}

function cityState(city: Result<CityFiles> | null): CityData {
  if (city === null) return { state: 'off' };
  return city.ok ? city.value.state : { state: 'failed', problem: city.error };
}
