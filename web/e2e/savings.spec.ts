// What did the works save? From a facility to its answer, the chart as a table, and what an address keeps.
import { expect, test, type Page } from '@playwright/test';
import { settled } from './settled';
import { sharedCity, type Works } from './shared-city';

test.use({ viewport: { width: 1440, height: 900 } });

/** Works that the city's bills answer for; a demo city without any has no observed weather. */
function works(): Works {
  const found = sharedCity().works;
  if (!found) throw new Error('no facility of the demo city answers for works: are there bills of years and observed weather?');
  return found;
}

/** The page's first sentence, when its figure stands there. */
const answer = (page: Page) => page.getByRole('main').getByText(/The works (saved|seem to have saved)|No saving is proved|After the works more/);

test('a facility is found, the days are said, and the bills answer', async ({ context, page }) => {
  const { address, signedIn } = sharedCity();
  const { facility, name, from, to } = works();
  await context.addCookies(signedIn.cookies);
  await page.goto(`${address}/savings`);
  await settled(page);
  const main = page.getByRole('main');
  const finder = main.getByRole('combobox', { name: 'Facility' });

  await test.step('without a facility the page teaches and asks for one', async () => {
    await expect(main.getByText(/^Choose a facility/)).toBeVisible();
    await finder.fill(facility);
    await expect(main.getByRole('option').filter({ hasText: name }).first()).toBeVisible();
    await finder.press('ArrowDown');
    await finder.press('ArrowUp');
    const options = main.getByRole('option');
    for (let at = 0; at < (await options.count()); at += 1) {
      if ((await options.nth(at).innerText()).includes(name)) break;
      await finder.press('ArrowDown');
    }
    await finder.press('Enter');
    await expect(page).toHaveURL(new RegExp(`facility=${encodeURIComponent(facility)}`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(finder).toBeFocused();
  });

  await test.step('days are suggested, and an end before the beginning is refused', async () => {
    const carrier = main.getByRole('combobox', { name: 'Carrier' });
    if (await carrier.isEnabled()) await carrier.selectOption('electricity');
    await expect(main.getByLabel('Works from')).toHaveValue(from);
    await expect(main.getByLabel('Works to')).toHaveValue(to);
    await main.getByLabel('Works to').fill('2001-01-01');
    await expect(main.getByText('The works cannot end before they begin.')).toBeVisible();
    await main.getByLabel('Works to').fill(to);
  });

  await test.step('the answer has its range, and the address keeps it', async () => {
    await main.getByLabel('Works to').press('Enter');
    await expect(answer(page)).toBeVisible();
    await expect(answer(page)).toContainText(/kWh|MWh|GWh/);
    await expect(page).toHaveURL(new RegExp(`from=${from}`));
    await settled(page);
    const before = await answer(page).innerText();
    await page.reload();
    await expect(answer(page)).toHaveText(before);
  });

  await test.step('the chart says what it shows, and opens as a table of bills', async () => {
    const chart = main.getByRole('figure', { name: 'Use before and after the works' });
    await expect(chart.getByRole('img', { name: new RegExp('before the works; after them') })).toBeVisible();
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    const table = chart.getByRole('grid');
    await expect(table.getByRole('row')).not.toHaveCount(1);
    for (const part of ['Before', 'After']) await expect(table.getByRole('row').filter({ hasText: part }).first()).toBeVisible();
  });

  await test.step('another model is another answer at the same address', async () => {
    await expect(main.getByRole('grid', { name: 'How the baseline was found' })).toBeVisible();
    await main.getByRole('combobox', { name: 'Model' }).selectOption('opendsm-billing');
    await expect(page).toHaveURL(/model=opendsm-billing/);
    await expect(main.getByText(/^OpenDSM fits a curve/)).toBeVisible();
    await settled(page);
  });
});

test('the facility’s page leads to its savings, and keys lead to the page', async ({ context, page }) => {
  const { address, signedIn } = sharedCity();
  const { facility, name } = works();
  await context.addCookies(signedIn.cookies);
  await page.goto(`${address}/facility/${encodeURIComponent(facility)}`);
  await settled(page);
  await page.getByRole('main').getByRole('link', { name: 'What did works here save?' }).click();
  await expect(page).toHaveURL(new RegExp(`/savings\\?.*facility=${encodeURIComponent(facility)}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await page.goto(`${address}/portfolio`);
  await settled(page);
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await expect(page).toHaveURL(/\/savings/);
  await expect(page.getByRole('heading', { level: 1, name: 'Savings' })).toBeVisible();
});
