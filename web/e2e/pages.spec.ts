// Every page in three languages, light and dark, wide and phone: it shows its own words, nothing sticks out, nothing
// breaks, and axe finds no serious issue.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { settled } from './settled';
import { sharedCity } from './shared-city';
import { strayWords } from './words';

test.describe.configure({ mode: 'parallel' });

const LANGUAGES = ['en', 'ja', 'ms'] as const;
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

type Language = (typeof LANGUAGES)[number];
type Theme = 'light' | 'dark';
type Size = keyof typeof SIZES;

const facility = () => sharedCity().facilities.find(({ eui_kwh_m2 }) => eui_kwh_m2 !== null)?.id ?? '';

/** The savings of a facility whose bills answer. */
function savings(): string {
  const { works } = sharedCity();
  if (!works) return `/savings?facility=${encodeURIComponent(facility())}`;
  return `/savings?facility=${encodeURIComponent(works.facility)}&carrier=electricity&from=${works.from}&to=${works.to}`;
}

const PAGES: Record<string, () => string> = {
  home: () => '/',
  portfolio: () => '/portfolio',
  'portfolio-none': () => '/portfolio?text=no-such-facility',
  facility: () => `/facility/${encodeURIComponent(facility())}`,
  explanation: () => `/facility/${encodeURIComponent(facility())}?explain=facility:${facility()}:emissions`,
  'facility-not-found': () => '/facility/no-such-facility',
  findings: () => '/findings',
  import: () => '/import',
  plan: () => '/plan',
  savings,
  'savings-none': () => '/savings',
  studies: () => '/savings/studies',
  'study-new': () => `/savings/new?facility=${encodeURIComponent(facility())}`,
  inventory: () => '/inventory',
  scenario: () => '/scenario',
  'city-scenarios': () => '/scenario/city',
  community: () => '/community',
  block: () => '/community/wangsa-maju',
  reports: () => '/reports',
  administration: () => '/administration',
  journal: () => '/administration?tab=journal',
  account: () => '/account',
  'sign-in': () => '/sign-in',
  'invitation-gone': () => '/invitation/no-such-token',
  'not-found': () => '/no-such-page',
};

/** Pages of those who are not signed in. */
const OPEN = new Set(['sign-in', 'invitation-gone']);

/** What the server refuses because of what the page is about: who is asked for is not signed in, or is not there. */
const REFUSED: Record<string, RegExp> = {
  'sign-in': /status of 401/,
  'invitation-gone': /status of 40[14]/,
  'facility-not-found': /status of 404/,
};

for (const [name, path] of Object.entries(PAGES)) {
  for (const language of LANGUAGES) {
    for (const size of ['wide', 'phone'] as const) {
      test(`${name} in ${language}, ${size}`, async ({ browser }) => {
        // Wide pages open in the light and turn dark, phones the other way: each is seen at once and after the change.
        const themes: Theme[] = size === 'wide' ? ['light', 'dark'] : ['dark', 'light'];
        const city = sharedCity();
        const context = await browser.newContext({
          viewport: SIZES[size],
          colorScheme: themes[0],
          locale: language,
          storageState: OPEN.has(name) ? undefined : city.signedIn,
        });
        const page = await context.newPage();
        const faults = watch(page, REFUSED[name]);
        await page.goto(city.address + path());
        for (const theme of themes) {
          await test.step(theme, async () => {
            // A busy browser may lose the change that is emulated; a person's machine keeps telling it.
            await expect(async () => {
              await page.emulateMedia({ colorScheme: null });
              await page.emulateMedia({ colorScheme: theme });
              await expect(page.locator('html')).toHaveAttribute('data-theme', theme, { timeout: 3000 });
            }).toPass({ timeout: 15_000 });
            await settled(page);
            await expect(page.locator('html')).toHaveAttribute('lang', language);
            await keepPicture(page, `${name}-${language}-${theme}-${size}`);
            expect.soft(await strays(page), 'words that nobody wrote').toEqual([]);
            expect.soft(await sticksOut(page), 'wider than the page').toEqual([]);
            expect.soft(await seriousIssues(page, language, theme, size), 'axe').toEqual([]);
          });
        }
        expect(faults, 'errors in the console').toEqual([]);
        await context.close();
      });
    }
  }
}

/** Errors of scripts and refused resources. */
function watch(page: Page, refused: RegExp | undefined): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !refused?.test(message.text())) faults.push(message.text());
  });
  return faults;
}

/** What is read, seen or heard, without what a person could not have meant as words. */
async function strays(page: Page): Promise<string[]> {
  const heard = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label], [title], [placeholder], [aria-valuetext]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''),
    ),
  );
  return strayWords([await page.title(), await page.locator('body').innerText(), ...heard].join('\n'));
}

/** The page scrolls sideways, or something lies beyond its edge where nobody can scroll to. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = document.documentElement.scrollWidth > width ? [`page: ${document.documentElement.scrollWidth} of ${width} px`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      const { right, width: its } = element.getBoundingClientRect();
      if (right <= width + 1 || its <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
      let scrolls = false;
      for (let above: Element | null = element; above && !scrolls; above = above.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(above);
        scrolls = overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none' || above instanceof SVGElement;
      }
      if (!scrolls) found.push(`${element.tagName.toLowerCase()}.${element.className}: ${Math.round(right)} px`);
    }
    return found.slice(0, 5);
  });
}

/**
 * What axe calls serious or critical. Structure does not depend on light or dark, nor colours on the language: both come
 * from style sheets that know nothing of the other. So English is looked at in full, colours in both lights; the other
 * languages, which only bring other names, once, in the structure of the wide page.
 */
async function seriousIssues(page: Page, language: Language, theme: Theme, size: Size): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (language === 'en') {
    if (theme === 'dark') axe.withRules(['color-contrast']);
  } else if (theme === 'light' && size === 'wide') axe.disableRules(['color-contrast']);
  else return [];
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join('; ')}`);
}

/** For people who want to look at the pages themselves. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.LCS_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: name.endsWith('phone') });
}
