// Who is invited to a district sees that district, and nothing else.
import { expect, test, type Page } from '@playwright/test';
import { settled } from './settled';
import { sharedCity } from './shared-city';

const VIEWER = { name: 'Test viewer', email: 'viewer@example.org', password: 'another long sentence for tests' };

test('a viewer of one district is invited, comes, and sees only that district', async ({ browser }) => {
  const { address, signedIn, facilities } = sharedCity();
  const district = facilities.find((facility) => facility.district !== null)?.district ?? '';
  const inside = facilities.filter((facility) => facility.district === district);
  const outside = facilities.find((facility) => facility.district !== district);
  expect(inside.length).toBeGreaterThan(0);
  expect(outside).toBeDefined();

  const administrator = await browser.newContext({ storageState: signedIn });
  const link = await test.step('invite', async () => invite(await administrator.newPage(), address, district));
  const invited = await browser.newContext();
  const page = await invited.newPage();

  await test.step('accept', async () => {
    await page.goto(link);
    await expect(page.getByLabel('Name')).toHaveValue(VIEWER.name);
    await expect(page.getByLabel('E-mail')).toHaveValue(VIEWER.email);
    await page.getByLabel('Password', { exact: true }).fill(VIEWER.password);
    await page.getByRole('button', { name: 'Accept and begin' }).click();
    await expect(page.getByRole('navigation', { name: 'Modules' })).toBeVisible();
  });

  await test.step('the link works once', async () => {
    const third = await browser.newContext();
    const stranger = await third.newPage();
    await stranger.goto(link);
    await expect(stranger.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    await third.close();
  });

  await test.step('only what may be seen is offered', async () => {
    await settled(page);
    const modules = page.getByRole('navigation', { name: 'Modules' }).getByRole('link');
    for (const name of ['Portfolio', 'Findings', 'Plan', 'Scenario']) await expect(modules.filter({ hasText: name })).toHaveCount(1);
    for (const name of ['Import', 'Administration', 'Reports']) await expect(modules.filter({ hasText: name })).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText(`${inside.length} facilities`);
  });

  await test.step('only the facilities of the district are listed', async () => {
    await page.goto(`${address}/portfolio`);
    await settled(page);
    const rows = page.getByRole('grid', { name: 'Portfolio' });
    await expect(rows).toHaveAttribute('aria-rowcount', `${inside.length + 1}`);
    const shown = await rows.locator('tr[data-key]').evaluateAll((all) => all.map((row) => row.getAttribute('data-key')));
    const known = new Set(inside.map(({ id }) => id));
    expect(shown.filter((id) => id === null || !known.has(id))).toEqual([]);
  });

  await test.step('what lies outside is not found, in every way there is', async () => {
    await page.goto(`${address}/facility/${encodeURIComponent(outside?.id ?? '')}`);
    await expect(page.getByText('This does not exist, or lies outside the part of the city that you may see.').first()).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(outside?.name ?? '');
    const answer = await invited.request.get(`${address}/api/v1/facilities/${encodeURIComponent(outside?.id ?? '')}`);
    expect(answer.status()).toBe(404);
    const search = await invited.request.get(`${address}/api/v1/search?q=${encodeURIComponent(outside?.id ?? '')}`);
    expect(((await search.json()) as { hits: { id: string }[] }).hits.map(({ id }) => id)).not.toContain(outside?.id);
    await page.goto(`${address}/facility/${encodeURIComponent(inside[0]?.id ?? '')}`);
    await expect(page.getByRole('heading', { level: 1, name: inside[0]?.name })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Say what is missing or wrong' })).toHaveCount(0);
  });

  await test.step('neither administration nor import open by their address', async () => {
    await page.goto(`${address}/administration`);
    await expect(page.getByText(/^Only administrators see people/)).toBeVisible();
    await page.goto(`${address}/import`);
    await expect(page.getByText('You may look, but not import.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Choose files' })).toHaveCount(0);
  });

  await invited.close();
  await administrator.close();
});

/** The administrator makes the link on the page and hands it over. */
async function invite(page: Page, address: string, district: string): Promise<string> {
  await page.goto(`${address}/administration`);
  await page.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite a person' });
  await dialog.getByLabel('Name', { exact: true }).fill(VIEWER.name);
  await dialog.getByLabel('E-mail').fill(VIEWER.email);
  await dialog.getByLabel('Role', { exact: true }).selectOption({ label: 'Viewer' });
  await dialog.getByLabel('Where').selectOption({ label: 'District' });
  await dialog.getByLabel('District', { exact: true }).selectOption(district);
  await dialog.getByRole('button', { name: 'Make invitation link' }).click();
  const link = page.getByRole('textbox', { name: 'Invitation link' });
  await expect(link).toHaveValue(new RegExp(`^${address}/invitation/`));
  await expect(page.getByRole('grid', { name: 'People' }).getByRole('row', { name: new RegExp(VIEWER.email) })).toContainText('Invited');
  return link.inputValue();
}
