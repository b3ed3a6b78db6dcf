// One small demo city for all tests that only look at it, or that change nothing which another test sees.
import { request, type APIRequestContext } from '@playwright/test';
import { becomeAdministrator, ServedCity } from './city';

/** Enough that every use, finding and district occurs, and that tables are long enough to be drawn in part. */
const FACILITIES = 200;

const NAME = 'LCS_E2E_SHARED_CITY';

/** A facility as the tests need it. */
export type Place = { id: string; name: string; district: string | null; latitude_deg: number | null; eui_kwh_m2: number | null };

export type SharedCity = {
  address: string;
  /** Cookies of the administrator, for `newContext`. */
  signedIn: Awaited<ReturnType<APIRequestContext['storageState']>>;
  facilities: Place[];
};

/** Makes the city before the first test and ends it after the last. */
export default async function makeSharedCity(): Promise<() => Promise<void>> {
  const city = await ServedCity.demo(FACILITIES);
  const call = await request.newContext();
  await becomeAdministrator(call, city);
  const answer = await call.get(`${city.address}/api/v1/facilities`);
  const { rows: facilities } = (await answer.json()) as { rows: Place[] };
  const shared: SharedCity = {
    address: city.address,
    signedIn: await call.storageState(),
    facilities: facilities.map(({ id, name, district, latitude_deg, eui_kwh_m2 }) => ({ id, name, district, latitude_deg, eui_kwh_m2 })),
  };
  await call.dispose();
  // The workers inherit it.
  process.env[NAME] = JSON.stringify(shared);
  return () => city.stop();
}

/** The city that was made before the first test. */
export function sharedCity(): SharedCity {
  return JSON.parse(process.env[NAME] ?? 'null') as SharedCity;
}
