// Works are planned, the page says what the meter can prove, and all studies stand together.
import { expect, test } from '@playwright/test';
import { settled } from './settled';
import { sharedCity } from './shared-city';

test.use({ viewport: { width: 1440, height: 900 } });

test('works are planned, judged, compared and taken away again', async ({ context, page }) => {
  const { address, signedIn, works } = sharedCity();
  if (!works) throw new Error('no facility of the demo city answers for works');
  await context.addCookies(signedIn.cookies);
  await page.goto(`${address}/savings?facility=${encodeURIComponent(works.facility)}`);
  await settled(page);
  const main = page.getByRole('main');
  const title = 'Lamps of the hall';

  await test.step('from a facility to the form', async () => {
    await main.getByRole('link', { name: 'Plan works' }).click();
    await expect(page).toHaveURL(/\/savings\/new/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(works.name);
  });

  await test.step('what is missing is said', async () => {
    await main.getByRole('button', { name: 'Keep the study' }).click();
    await expect(main.getByRole('alert')).toContainText('Give the works a name.');
  });

  await test.step('the works are kept', async () => {
    await main.getByLabel('Name of the works').fill(title);
    await main.getByLabel('Works from').fill(works.from);
    await main.getByLabel('Works to').fill(works.to);
    await main.getByLabel('Measure', { exact: true }).fill('LED');
    await main.getByLabel('Expected saving a year').fill('100');
    await main.getByRole('button', { name: 'Keep the study' }).click();
    await expect(page).toHaveURL(/\/savings\/study\//);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  await test.step('the plan says the smallest saving that can be proved, and what would help', async () => {
    await expect(main.getByText('Smallest provable saving').first()).toBeVisible();
    await expect(main.getByRole('heading', { name: 'What would help' })).toBeVisible();
    await expect(main.getByRole('grid', { name: 'Measures and how each is measured' })).toContainText('LED');
    await expect(main.getByRole('link', { name: /Plan of measurement: .*PDF/ })).toBeVisible();
  });

  await test.step('after the works there is a result, with events and a comparison', async () => {
    await expect(main.getByRole('heading', { name: 'What was saved' })).toBeVisible();
    await expect(main.getByRole('heading', { name: 'Events that are neither weather nor works' })).toBeVisible();
    await expect(main.getByText(/^Proposed: the/)).toBeVisible();
    await expect(main.getByRole('heading', { name: 'Versions' })).toBeVisible();
  });

  await test.step('it stands among all studies', async () => {
    await main.getByRole('link', { name: 'All studies' }).or(page.getByRole('link', { name: 'All studies' })).first().click();
    await expect(page).toHaveURL(/\/savings\/studies/);
    await expect(main.getByRole('grid', { name: 'All studies' })).toContainText(title);
    await expect(main.getByRole('grid', { name: 'By measure' })).toContainText('LED');
  });

  await test.step('and is taken away', async () => {
    await main.getByRole('grid', { name: 'All studies' }).getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: 'Take away' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take away' }).click();
    await expect(page).toHaveURL(/\/savings\/studies/);
    await expect(main.getByText(title)).toHaveCount(0);
  });
});
