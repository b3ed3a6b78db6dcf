// A block of homes: from the list to its answer, a slider, what is not possible, and a block of one's own.
import { expect, test } from '@playwright/test';
import { settled } from './settled';
import { sharedCity } from './shared-city';

test.use({ viewport: { width: 1440, height: 900 } });

// A plan of a whole year on a slow machine.
const PLANNED = { timeout: 60_000 };

test('a ready block answers, its sliders move it, and what is not possible is said', async ({ context, page }) => {
  const { address, signedIn } = sharedCity();
  await context.addCookies(signedIn.cookies);
  await page.goto(`${address}/`);
  await settled(page);
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Flats in Wangsa Maju' }).click();
  await expect(main.getByText(/^The block costs/)).toBeVisible(PLANNED);
  await expect(main.getByText(/preconditions|Before it may be built/i).first()).toBeVisible();

  await test.step('the week, the survival and the bills open as tables', async () => {
    const chart = main.getByRole('figure', { name: /What each home pays/ });
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    await expect(chart.getByRole('grid')).toContainText('Home 1');
  });

  await test.step('sixty per cent of its own power is not possible, and the roof is named', async () => {
    await page.goto(`${address}/community/wangsa-maju?local_share=0.6`);
    await expect(main.getByText(/^Not possible:/)).toBeVisible(PLANNED);
    await expect(main.getByRole('grid', { name: 'What stands in the way' })).toContainText('roof');
  });
});

test('a block is run on forecasts, judged in another year, and asks for what it does not know', async ({ context, page }) => {
  test.setTimeout(300_000);
  const { address, signedIn } = sharedCity();
  await context.addCookies(signedIn.cookies);
  await page.goto(`${address}/community/wangsa-maju`);
  await settled(page);
  const main = page.getByRole('main');
  await expect(main.getByText(/^The block costs/)).toBeVisible(PLANNED);

  await test.step('a missing fact is asked for, and told', async () => {
    const conditions = main.getByRole('region', { name: 'Before it may be built' });
    await expect(conditions.getByText('Fact missing').first()).toBeVisible();
    await conditions.getByRole('textbox', { name: /Power of the connection/ }).fill('500');
    await conditions.getByRole('textbox', { name: /Power of the connection/ }).press('Enter');
    await expect(page).toHaveURL(/connection_kw=500/);
    await expect(conditions.getByText(/of 500.*at most/)).toBeVisible(PLANNED);
  });

  await test.step('run on forecasts, it shows what is left of the promise, and the schedule as it was run', async () => {
    const run = main.getByRole('region', { name: 'Run on forecasts' });
    await run.getByRole('button', { name: 'Run the year' }).click();
    await expect(run.getByRole('grid')).toContainText('RM', PLANNED);
    await expect(run.getByText('Promised saving a year')).toBeVisible();
    const [schedule] = await Promise.all([
      page.waitForEvent('download', PLANNED),
      run.getByRole('link', { name: 'Schedule as run (CSV)' }).click(),
    ]);
    expect(schedule.suggestedFilename()).toMatch(/\.csv$/);
  });

  await test.step('the sizes are judged in a harder year', async () => {
    const judge = main.getByRole('region', { name: 'In other years' });
    await judge.getByRole('button', { name: 'Judge the sizes' }).click();
    await expect(judge.getByRole('grid')).toContainText('Made-up year: load 110%, sun 90%', { timeout: 180_000 });
  });

  await test.step('the report is a file', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download', PLANNED),
      main.getByRole('link', { name: 'Report (PDF)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('block-wangsa-maju.en.pdf');
  });
});

test('a block from little is made, kept and taken away', async ({ context, page }) => {
  const { address, signedIn } = sharedCity();
  await context.addCookies(signedIn.cookies);
  await page.goto(`${address}/community`);
  await settled(page);
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'Name' }).fill('Small flats');
  await main.getByRole('textbox', { name: 'Homes' }).fill('20');
  await main.getByRole('textbox', { name: 'Roof' }).fill('400');
  await main.getByRole('button', { name: 'Make the block' }).click();
  await expect(page).toHaveURL(/\/community\/small-flats/);
  await expect(main.getByText(/^The block costs/)).toBeVisible(PLANNED);
  await expect(main.getByLabel('File (TOML)')).toHaveValue(/nobody has measured it here/);
  await main.getByRole('button', { name: 'Take away' }).click();
  await expect(page).toHaveURL(/\/community$/);
  await expect(main.getByRole('link', { name: 'Small flats' })).toHaveCount(0);
});
