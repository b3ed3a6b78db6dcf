// How long a person waits for the pages of a full city. The figures are printed; the bound only catches what is broken,
// since other work on the machine weighs more than a slow page.
import { expect, test, type Page } from '@playwright/test';
import { becomeAdministrator, ServedCity } from './city';

/** What the product aims at is one second; a test machine is not alone. */
const BOUND_MS = 3000;

/** What stands on each page when its question is answered. */
const PAGES = [
  { name: 'home', path: '/', answered: 'main p[aria-live] strong' },
  { name: 'portfolio', path: '/portfolio', answered: 'main tr[data-key]' },
  { name: 'plan', path: '/plan', answered: 'main p[aria-live] strong' },
] as const;

test('the first pages of a full city answer at once', async ({ browser }) => {
  test.setTimeout(900_000);
  const city = await ServedCity.demo();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await becomeAdministrator(context.request, city);
    for (const { name, path, answered } of PAGES) {
      const first = await waited(await context.newPage(), city.address + path, answered);
      const again: number[] = [];
      for (let visit = 0; visit < 3; visit += 1) again.push(await waited(await context.newPage(), city.address + path, answered));
      const middle = again.toSorted((a, b) => a - b)[1] ?? Number.NaN;
      console.log(`${name}: first visit ${first} ms, then ${again.join(', ')} ms`);
      expect.soft(middle, `${name}, milliseconds until it answers`).toBeLessThan(BOUND_MS);
    }
    await context.close();
  } finally {
    await city.stop();
  }
});

/** Milliseconds from the start of the navigation until headline and first figures stand on the page. */
async function waited(page: Page, address: string, answered: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(
    (selector) => document.querySelector('main h1') && document.querySelector(selector) && performance.now(),
    answered,
    { polling: 'raf', timeout: 60_000 },
  );
  const milliseconds = Math.round((await handle.jsonValue()) as number);
  await page.close();
  return milliseconds;
}
