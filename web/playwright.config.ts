import { defineConfig } from '@playwright/test';

// The tests make and serve their own cities with the built binary (LCS_BIN) and drive Debian's Chromium (LCS_CHROMIUM).
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../target/e2e',
  globalSetup: './e2e/shared-city.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: !!process.env.CI,
  reporter: [['list']],
  // What is timed runs when nothing else does.
  projects: [
    { name: 'pages', testIgnore: 'speed.spec.ts' },
    { name: 'speed', testMatch: 'speed.spec.ts', dependencies: ['pages'] },
  ],
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'en',
    // Nothing slides or fades: what is looked at stands still.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.LCS_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // The map is drawn without a graphics card.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
});
