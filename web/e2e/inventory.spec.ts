// The city's inventory: a file is looked at, published, opened line by line, replaced with a reason, and handed on.
import { expect, test } from '@playwright/test';
import { settled } from './settled';
import { sharedCity } from './shared-city';

test.use({ viewport: { width: 1440, height: 900 } });

/** A small town's inventory of a year of its own, so that other tests of the shared city are not disturbed. */
const town = (homes: number) => ({
  name: 'town.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      units: 'tCO2e',
      city: 'Town',
      year: 1999,
      level: 'BASIC',
      lines: {
        'I.1.1': { tco2e: homes },
        'I.1.2': { tco2e: 780000, activity: 1000000, activity_unit: 'MWh', factor_t_per_unit: 0.78, factor_publisher: 'The grid' },
        'I.1.3': { notation_key: 'NE' },
      },
      published_totals: { BASIC: 880000 },
    }),
  ),
});

test('an inventory is published, opened, replaced and exported', async ({ context, page }) => {
  const { address, signedIn } = sharedCity();
  await context.addCookies(signedIn.cookies);
  await page.goto(`${address}/inventory`);
  await settled(page);
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');

  await test.step('a file is shown before it is published', async () => {
    await main.getByRole('button', { name: 'Publish a file' }).click();
    await dialog.locator('input[type=file]').setInputFiles(town(100000));
    await expect(dialog.getByText(/Town 1999: 2 lines with an amount/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inventory 1999');
    await expect(main.getByText('The published total is the sum of its lines.')).toBeVisible();
  });

  await test.step('a line opens down to activity, factor and source', async () => {
    await main.getByRole('button', { name: 'I.1.2', exact: true }).click();
    await expect(dialog.getByText(/^0\.78\d* t CO2e\/MWh$/)).toBeVisible();
    await expect(dialog.getByText('The grid')).toBeVisible();
    await expect(page).toHaveURL(/line=I\.1\.2/);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('it is replaced with a reason, and says what changed', async () => {
    await main.getByRole('button', { name: 'Publish a file' }).click();
    await dialog.locator('input[type=file]').setInputFiles(town(150000));
    const publish = dialog.getByRole('button', { name: 'Publish', exact: true });
    await expect(dialog.getByText(/It replaces the published inventory of 1999/)).toBeVisible();
    await expect(publish).toBeDisabled();
    await dialog.getByLabel('Why is it replaced?').fill('Fuel sales counted again');
    await publish.click();
    await expect(main.getByText('Fuel sales counted again')).toBeVisible();
    await expect(main.getByText(/The published total lies .* below the sum of its lines/)).toBeVisible();
    await main.getByRole('button', { name: 'What changed' }).first().click();
    await expect(main.getByRole('grid', { name: 'What changed' }).getByText('I.1.1')).toBeVisible();
  });

  await test.step('it is handed on as a workbook', async () => {
    await main.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /CIRIS/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^inventory-1999-v\d+\.ciris\.xlsx$/);
  });

  await test.step('it is the beginning of a scenario', async () => {
    await page.goto(`${address}/scenario/city`);
    await main.getByRole('button', { name: 'New scenario' }).first().click();
    await dialog.getByLabel('What to call it').fill(`From the inventory ${Date.now()}`);
    await dialog.getByLabel('Start from', { exact: true }).selectOption('little');
    await dialog.getByLabel('Take emissions from an inventory of this city').selectOption({ label: 'Inventory 1999' });
    await expect(dialog.getByText(/^2 lines of the inventory 1999 are the base/)).toBeVisible();
    // The factor stands in the line of grid electricity; inhabitants do not stand in this inventory.
    await expect(dialog.getByLabel('Emission factor of the grid')).toHaveValue('0.78');
    await expect(dialog.getByText('Still needed: Inhabitants in the base year')).toBeVisible();
    await dialog.getByLabel('Inhabitants in the base year').fill('100000');
    await dialog.getByLabel('Inhabitants in the base year').press('Enter');
    await dialog.getByRole('button', { name: 'Make it' }).click();
    await main.getByRole('tab', { name: 'What it rests on' }).click();
    await expect(main.getByText(/Inventory 1999 of Town, version \d+/).first()).toBeVisible();
  });
});
