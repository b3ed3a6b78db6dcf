// Do we meet the target? Own estate, whole city, one district: each with its path and its readings.
import { expect, test } from '@playwright/test';
import { settled } from './settled';
import { sharedCity } from './shared-city';

test.use({ viewport: { width: 1440, height: 900 } });

test('the scenario answers for each scope and each budget', async ({ context, page }) => {
  const { address, signedIn } = sharedCity();
  await context.addCookies(signedIn.cookies);
  await page.goto(`${address}/scenario`);
  await settled(page);
  const main = page.getByRole('main');
  const path = main.getByRole('heading', { name: /^Emissions of / });
  const readings = main.getByRole('list', { name: 'Readings of the target' }).getByRole('listitem');
  const scopes = main.getByRole('group', { name: 'Whose emissions' });
  await expect(path).toHaveText('Emissions of the city’s own estate');
  // Every reading has its verdict in words, and the scope that it is about.
  expect(await readings.count()).toBeGreaterThan(1);
  for (const reading of await readings.all()) {
    await expect(reading).toContainText(/Met|Missed|Cannot be told/);
    await expect(reading).toContainText('Own estate');
  }
  const estate = await readings.allInnerTexts();

  await test.step('the whole city', async () => {
    await scopes.getByText('Whole city').click();
    await expect(path).toHaveText('Emissions of the whole city');
    await expect(readings.first()).toContainText('Whole city');
    await expect(page).toHaveURL(/scope=city/);
    expect(await readings.allInnerTexts()).not.toEqual(estate);
  });

  await test.step('one district', async () => {
    const district = scopes.getByRole('combobox', { name: 'District' });
    const name = (await district.locator('option').nth(1).getAttribute('value')) ?? '';
    await district.selectOption(name);
    await expect(path).toContainText(name);
    await page.reload();
    await expect(path).toContainText(name);
  });

  await test.step('another budget leaves another path', async () => {
    await scopes.getByText('Own estate').click();
    await expect(path).toHaveText('Emissions of the city’s own estate');
    await settled(page);
    const answer = main.getByText(/the plan leaves/);
    const before = await answer.innerText();
    const slider = page.getByRole('slider', { name: 'Yearly budget' });
    for (let step = 0; step < 30; step += 1) await slider.press('ArrowLeft');
    await expect(answer).not.toHaveText(before);
    await expect(page).toHaveURL(/budget=/);
    // The plan page speaks of the same budget.
    const budget = (await slider.getAttribute('aria-valuetext')) ?? '';
    await main.getByRole('link', { name: 'To the plan' }).click();
    await expect(page.getByRole('slider', { name: 'Yearly budget' })).toHaveAttribute('aria-valuetext', budget);
  });
});
