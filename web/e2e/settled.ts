// When a page may be judged.
import type { Page } from '@playwright/test';

/** Waits until the page stands: its headline is there, nothing loads, charts and map are drawn, letters have come. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => {
    const waiting = '[aria-busy="true"], [data-chart="loading"], [data-map-state="drawing"]';
    const still = document.getAnimations().every(({ playState }) => playState !== 'running');
    return document.querySelector(waiting) === null && document.fonts.status === 'loaded' && still;
  });
}
