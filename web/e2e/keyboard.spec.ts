// The work of a day without a mouse.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { ADMINISTRATOR } from './city';
import { settled } from './settled';
import { sharedCity } from './shared-city';

test.use({ viewport: { width: 1440, height: 900 } });

test('sign in, search, table, slider, origin of a figure: by keyboard alone', async ({ page }) => {
  const { address, facilities } = sharedCity();
  const keys = page.keyboard;

  await test.step('sign in', async () => {
    await page.goto(`${address}/sign-in`);
    await expect(page.getByLabel('E-mail')).toBeFocused();
    await keys.type(ADMINISTRATOR.email);
    await keys.press('Tab');
    await keys.type(ADMINISTRATOR.password);
    await keys.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Modules' })).toBeVisible();
    await settled(page);
  });

  await test.step('skip what stands on every page', async () => {
    await page.goto(`${address}/findings`);
    await settled(page);
    await keys.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
    await keys.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await keys.press('Tab');
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  });

  await test.step('find a facility', async () => {
    const wanted = facilities.find(({ eui_kwh_m2 }) => eui_kwh_m2 !== null);
    await keys.press('/');
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
    await keys.type(wanted?.id ?? '');
    await expect(page.getByRole('option', { selected: true })).toContainText(wanted?.name ?? '');
    await keys.press('Enter');
    await expect(page).toHaveURL(`${address}/facility/${encodeURIComponent(wanted?.id ?? '')}`);
    await expect(page.getByRole('heading', { level: 1, name: wanted?.name })).toBeFocused();
  });

  await test.step('walk the table, select two rows, open one', async () => {
    await keys.press('g');
    await keys.press('p');
    const rows = page.getByRole('grid', { name: 'Portfolio' }).locator('tbody').getByRole('row');
    await expect(rows.first()).toBeVisible();
    await settled(page);
    await tabTo(page, rows.first());
    await keys.press('ArrowDown');
    await keys.press('ArrowDown');
    await expect(rows.nth(2)).toBeFocused();
    await keys.press('Space');
    await keys.press('Shift+ArrowDown');
    await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
    await expect(rows.nth(3)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('row', { selected: true })).toHaveCount(2);
    await keys.press('End');
    await expect(page.locator(`[aria-rowindex="${facilities.length + 1}"]`)).toBeFocused();
    await keys.press('Home');
    await expect(rows.first()).toBeFocused();
    const key = await rows.first().getAttribute('data-key');
    await keys.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/facility/${key}`));
  });

  await test.step('move the budget', async () => {
    await keys.press('g');
    await keys.press('l');
    const answer = page.getByRole('main').getByText(/a year buys/);
    await expect(answer).toBeVisible();
    await settled(page);
    const before = await answer.innerText();
    await tabTo(page, page.getByRole('slider', { name: 'Yearly budget' }));
    for (let step = 0; step < 12; step += 1) await keys.press('ArrowLeft');
    await expect(answer).not.toHaveText(before);
    await expect(page).toHaveURL(/budget=/);
  });

  await test.step('open where a figure comes from, walk it, come back', async () => {
    await keys.press('g');
    await keys.press('h');
    const opener = page.getByRole('main').getByRole('button', { name: /^Where does this come from: Emissions/ });
    await opener.waitFor();
    await settled(page);
    await tabTo(page, opener);
    await keys.press('Enter');
    const origin = page.getByRole('dialog', { name: 'Where does this come from?' });
    await expect(origin.getByRole('heading', { name: 'Where does this come from?' })).toBeFocused();
    const first = origin.getByRole('treeitem').first();
    await first.waitFor();
    await tabTo(page, first);
    await keys.press('ArrowRight');
    const second = origin.getByRole('treeitem').nth(1);
    await expect(second).toBeFocused();
    await expect(second).toHaveAttribute('aria-level', '2');
    await keys.press('Escape');
    await expect(origin).toBeHidden();
    await expect(opener).toBeFocused();
  });
});

/** Presses Tab until something has the focus, as a person would, and sees at each stop that the focus is seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${String(wanted)}`);
}
