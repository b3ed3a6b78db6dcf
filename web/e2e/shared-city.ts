// One small demo city for all tests that only look at it, or that change nothing which another test sees.
import { request, type APIRequestContext } from '@playwright/test';
import { becomeAdministrator, ServedCity } from './city';

/** Enough that every use, finding and district occurs, and that tables are long enough to be drawn in part. */
const FACILITIES = 200;

const NAME = 'LCS_E2E_SHARED_CITY';

/** A facility as the tests need it. */
export type Place = { id: string; name: string; district: string | null; latitude_deg: number | null; eui_kwh_m2: number | null };

/** Works that the bills of a facility can answer for: its id and name, the first and the last day. */
export type Works = { facility: string; name: string; from: string; to: string };

export type SharedCity = {
  address: string;
  /** Cookies of the administrator, for `newContext`. */
  signedIn: Awaited<ReturnType<APIRequestContext['storageState']>>;
  facilities: Place[];
  /** Null where no facility has both bills and observed weather for two years. */
  works: Works | null;
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
    works: await answeredWorks(call, city.address, facilities),
  };
  await call.dispose();
  // The workers inherit it.
  process.env[NAME] = JSON.stringify(shared);
  return () => city.stop();
}

type Savings = { carriers: string[]; suggested_from: string | null; suggested_to: string | null; result: unknown };

/** So many facilities are asked before it is plain that none has an answer. */
const ASKED = 24;

/** The first facility with electricity bills that answer for works on the days that they suggest. */
async function answeredWorks(call: APIRequestContext, address: string, facilities: readonly Place[]): Promise<Works | null> {
  for (const { id, name } of facilities.filter(({ eui_kwh_m2 }) => eui_kwh_m2 !== null).slice(0, ASKED)) {
    const route = `${address}/api/v1/facilities/${encodeURIComponent(id)}/savings?carrier=electricity`;
    const { carriers, suggested_from: from, suggested_to: to } = (await (await call.get(route)).json()) as Savings;
    if (!carriers.includes('electricity') || from === null) continue;
    const works = { facility: id, name, from, to: to ?? from };
    const { result } = (await (await call.get(`${route}&works_from=${works.from}&works_to=${works.to}`)).json()) as Savings;
    if (result) return works;
  }
  return null;
}

/** The city that was made before the first test. */
export function sharedCity(): SharedCity {
  return JSON.parse(process.env[NAME] ?? 'null') as SharedCity;
}
