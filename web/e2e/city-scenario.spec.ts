// A scenario of the city: made from a ready one, answered, edited, saved, opened down to one building.
import { expect, test } from '@playwright/test';
import { settled } from './settled';
import { sharedCity } from './shared-city';

test.use({ viewport: { width: 1440, height: 900 } });

test('a planner makes a scenario without a file, edits it and opens its total', async ({ context, page }) => {
  const { address, signedIn } = sharedCity();
  await context.addCookies(signedIn.cookies);
  await page.goto(`${address}/scenario`);
  await settled(page);
  const main = page.getByRole('main');
  const title = `Draft ${Date.now()}`;

  await test.step('the two kinds of scenario stand side by side', async () => {
    await main.getByRole('link', { name: 'City scenarios' }).click();
    await expect(page).toHaveURL(/\/scenario\/city$/);
  });

  await test.step('a ready one becomes the city’s own', async () => {
    await main.getByRole('button', { name: 'New scenario' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What to call it').fill(title);
    await dialog.getByRole('button', { name: 'Make it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(main.getByText(/readings (that can be told )?are met|reading.* met/).first()).toBeVisible();
    await expect(main.getByRole('list', { name: 'The readings of the target' }).or(main.getByText('against 2010').first()).first()).toBeVisible();
  });

  await test.step('a fault stands at its field, and is not saved', async () => {
    await main.getByRole('tab', { name: 'Edit' }).click();
    await expect(main.getByText(/^As it stands here, in 2050/)).toBeVisible();
    const lastYear = main.getByRole('textbox', { name: 'Last year', exact: true });
    await lastYear.fill('1990');
    await lastYear.press('Enter');
    await expect(main.getByRole('alert').first()).toContainText('The years do not run forward');
    await expect(main.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    await main.getByRole('button', { name: 'Take changes back' }).click();
    await expect(main.getByRole('alert')).toHaveCount(0);
  });

  await test.step('a slider moves the path at once, and Save keeps a version', async () => {
    const before = await main.getByText(/^As it stands here/).innerText();
    await main.getByRole('slider').first().fill('0');
    await expect(main.getByText(/^As it stands here/)).not.toHaveText(before);
    await main.getByLabel('Why (kept with the version)').fill('less of the first action');
    await main.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('A new version is kept.')).toBeVisible();
    await main.getByRole('tab', { name: 'Versions' }).click();
    await expect(main.getByText('less of the first action')).toBeVisible();
  });

  await test.step('a new service asks for what only a person knows, and is taken away again', async () => {
    await main.getByRole('tab', { name: 'Edit' }).click();
    await main.locator('summary').filter({ hasText: /^Services/ }).click();
    const services = main.locator('details').filter({ has: page.locator('summary', { hasText: /^Services/ }) }).last();
    await services.getByLabel('Name of a new one').last().fill('cooling');
    await services.getByRole('button', { name: 'Add', exact: true }).last().click();
    await expect(main.getByText('One thing is still to be said')).toBeVisible();
    await expect(main.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    await main.getByRole('button', { name: /^Services › cooling/ }).click();
    const value = main.getByRole('group', { name: /^Per unit of the driver/ }).getByLabel('Value', { exact: true }).last();
    await expect(value).toBeFocused();
    await value.fill('2');
    await value.press('Enter');
    await expect(main.getByText('One thing is still to be said')).toBeHidden();
    await expect(main.getByRole('alert')).toHaveCount(0);
    await expect(main.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
  });

  await test.step('nothing is lost on the way to another tab, and leaving the page asks', async () => {
    await main.getByRole('tab', { name: 'Versions' }).click();
    await main.getByRole('tab', { name: 'Edit (not saved)' }).click();
    await main.locator('summary').filter({ hasText: /^Services/ }).click();
    await expect(main.locator('summary').filter({ hasText: /^cooling/ })).toBeVisible();
    await page.getByRole('link', { name: 'Home' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stay here' }).click();
    await main.getByRole('button', { name: 'Take changes back' }).click();
    await expect(main.getByRole('tab', { name: 'Edit', exact: true })).toBeVisible();
  });

  await test.step('the total opens down to one building', async () => {
    await main.getByRole('checkbox', { name: 'With the city’s own buildings' }).check();
    await main.getByRole('tab', { name: 'Open the total' }).click();
    await main.getByRole('button', { name: /buildings/ }).click();
    await main.getByRole('button').filter({ hasNotText: 'Rest of the city' }).filter({ hasText: 't CO2e' }).first().click();
    await expect(main.getByText(/^From the total to one factor/)).toBeVisible();
  });
});
