// The map: it is really drawn, it shares its selection with the table, and a browser that cannot draw it loses nothing else.
import { expect, test, type Page } from '@playwright/test';
import { settled } from './settled';
import { sharedCity } from './shared-city';

test.use({ viewport: { width: 1440, height: 900 } });

const map = (page: Page) => page.locator('[data-map-state]');
const table = (page: Page) => page.getByRole('grid', { name: 'Portfolio' });
const chosen = (page: Page) => table(page).getByRole('row', { selected: true });

test.describe('with WebGL', () => {
  test.beforeEach(async ({ context, page }) => {
    await context.addCookies(sharedCity().signedIn.cookies);
    await page.goto(`${sharedCity().address}/portfolio`);
    await settled(page);
    await expect(map(page)).toHaveAttribute('data-map-state', 'drawn');
  });

  test('draws the facilities on its ground', async ({ page }) => {
    const located = sharedCity().facilities.filter(({ latitude_deg }) => latitude_deg !== null).length;
    const drawn = Number(await map(page).getAttribute('data-map-features'));
    // It opens on the core of the city: a few may stand far off.
    expect(drawn).toBeGreaterThan(located * 0.8);
    expect(drawn).toBeLessThanOrEqual(located);
    // The same map without any facility is the ground: what differs are the facilities.
    const withFacilities = await picture(page);
    await page.getByRole('searchbox', { name: 'Name, number, use …' }).fill('no such facility');
    await expect(map(page)).toHaveAttribute('data-map-features', '0');
    expect(await differing(page, withFacilities, await picture(page))).toBeGreaterThan(1000);
    // Ground, roads and water are not one colour.
    expect(await colours(page, await picture(page))).toBeGreaterThan(2);
  });

  test('shows what the table selects, and the table what the map selects', async ({ page }) => {
    const before = await picture(page);
    await table(page).getByRole('row').nth(1).getByRole('checkbox').check();
    await expect(chosen(page)).toHaveCount(1);
    await expect(page).toHaveURL(/selected=/);
    // All others are drawn paler.
    await expect.poll(async () => differing(page, before, await picture(page))).toBeGreaterThan(500);

    await page.getByRole('button', { name: 'Clear selection' }).click();
    await expect(chosen(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Select by a rectangle' }).click();
    const box = await map(page).boundingBox();
    if (!box) throw new Error('the map has no place');
    await page.mouse.move(box.x + 10, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    await page.mouse.move(box.x + box.width - 70, box.y + box.height - 50, { steps: 5 });
    await page.mouse.up();
    await expect(chosen(page).first()).toBeVisible();
    await expect(page.getByText(/^Selected/).first()).toBeVisible();
  });

  test('shows the card of the facility that is pointed at in the table', async ({ page }) => {
    const located = new Set(sharedCity().facilities.filter(({ latitude_deg }) => latitude_deg !== null).map(({ id }) => id));
    const rows = table(page).locator('tr[data-key]');
    const keys = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-key') ?? ''));
    const key = keys.find((id) => located.has(id)) ?? '';
    const name = sharedCity().facilities.find(({ id }) => id === key)?.name ?? '';
    await table(page).locator(`tr[data-key="${key}"]`).hover();
    await expect(map(page).getByText(name, { exact: true })).toBeVisible();
  });
});

test('without WebGL a sketch stands in, and the page lives', async ({ playwright }, { project }) => {
  const { launchOptions } = project.use;
  const args = [...(launchOptions?.args ?? []).filter((flag) => !/angle|swiftshader/.test(flag)), '--disable-3d-apis', '--disable-gpu'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  try {
    const page = await browser.newPage({ storageState: sharedCity().signedIn, viewport: { width: 1440, height: 900 } });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${sharedCity().address}/portfolio`);
    await settled(page);
    await expect(map(page)).toHaveAttribute('data-map-state', 'sketch');
    await expect(page.getByText('Sketch: this browser has no WebGL 2')).toBeVisible();
    const points = map(page).getByRole('img').locator('circle[data-id]');
    expect(await points.count()).toBeGreaterThan(100);
    // The points answer as those of the map do, and so does the table beside them.
    await points.last().click();
    await map(page).getByRole('button', { name: 'Select', exact: true }).click();
    await expect(page).toHaveURL(/selected=/);
    await expect(page.getByText(/^Selected/).first()).toBeVisible();
    await table(page).getByRole('row').nth(1).getByRole('link').click();
    await expect(page).toHaveURL(/\/facility\//);
    await settled(page);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** What the map shows, as a PNG in base 64. */
const picture = async (page: Page) => (await map(page).locator('canvas').screenshot()).toString('base64');

/** How many pixels of two pictures differ by more than the eye forgives. */
function differing(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async (both) => {
      const [a, b] = await Promise.all(
        both.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (!a || !b || a.length !== b.length) return Number.NaN;
      let found = 0;
      for (let at = 0; at < a.length; at += 4) {
        const apart = [0, 1, 2].reduce((sum, colour) => sum + Math.abs((a[at + colour] ?? 0) - (b[at + colour] ?? 0)), 0);
        if (apart > 24) found += 1;
      }
      return found;
    },
    [one, other],
  );
}

/** How many colours cover more than a thousandth of a picture. */
function colours(page: Page, base64: string): Promise<number> {
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0));
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return [...counts.values()].filter((count) => count > pixels.length / 1000).length;
  }, base64);
}
