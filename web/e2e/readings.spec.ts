// What did the smart meters of a facility count, day by day? The chart, the same as a table, and the way to the savings.
import { expect, test, type APIRequestContext } from '@playwright/test';
import { settled } from './settled';
import { sharedCity } from './shared-city';

test.use({ viewport: { width: 1440, height: 900 } });

/** A facility whose meters have interval readings; a demo city without any has no smart meters. */
async function metered(call: APIRequestContext): Promise<{ id: string; name: string }> {
  const { address, facilities } = sharedCity();
  for (const { id, name } of facilities.filter(({ eui_kwh_m2 }) => eui_kwh_m2 !== null)) {
    const answer = await call.get(`${address}/api/v1/facilities/${encodeURIComponent(id)}`);
    if (((await answer.json()) as { has_readings: boolean }).has_readings) return { id, name };
  }
  throw new Error('no facility of the demo city has interval readings: does the city have smart meters?');
}

test('a facility shows its days, as chart and as table, and leads to the savings', async ({ context, page }) => {
  const { address, signedIn } = sharedCity();
  await context.addCookies(signedIn.cookies);
  const { id, name } = await metered(context.request);
  await page.goto(`${address}/facility/${encodeURIComponent(id)}`);
  await settled(page);
  const section = page.getByRole('region', { name: 'Interval readings' });
  await section.scrollIntoViewIfNeeded();

  await test.step('the year is said, with how much of it there is', async () => {
    await expect(section.getByText(/on 365 of 365 days of 2025/)).toBeVisible();
    await expect(section.getByRole('gridcell', { name: '60 min' })).toBeVisible();
  });

  await test.step('the same figures stand in a table', async () => {
    await section.getByRole('button', { name: 'Show as a table' }).click();
    await expect(section.getByRole('columnheader', { name: 'Readings there' })).toBeVisible();
  });

  await test.step('another year can be looked at', async () => {
    await section.getByRole('combobox', { name: 'Year of the readings' }).selectOption('2024');
    await expect(section.getByText(/on 366 of 366 days of 2024/)).toBeVisible();
  });

  await test.step('works are judged by the readings', async () => {
    await section.getByRole('link', { name: 'What did works here save?' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await page.getByLabel('Works from').fill('2025-01-06');
    await page.getByLabel('Works to').fill('2025-01-17');
    await page.getByLabel('Works to').press('Enter');
    await expect(page.getByText(/^Interval readings are compared day by day|Interval readings are compared day by day/).first()).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Model' })).toHaveValue('caltrack-daily');
  });
});
