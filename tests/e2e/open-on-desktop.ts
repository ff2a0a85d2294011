import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { IpcPort } from '../../shared/ipc.ts';
import { watchConsole } from './browser.ts';
import { prepareDesktop } from './launch-desktop.ts';
import type { PagesUnderTest } from './pages-under-test.ts';
import { saveToDownloads } from './save-to-downloads.ts';

export interface DesktopPagesOptions {
  /** False: they are shown, as to everybody who starts the program for the first time. */
  readonly firstStepsDone?: boolean;
  /** Puts a history into the data folder before the start, of which the newest address is the given one. */
  readonly fill?: (dataFolder: string, address: string) => Promise<void>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The built desktop host over the stand-in for Electron, and its one window: every call and push goes over IPC. */
export const onDesktop =
  ({ firstStepsDone = true, fill = async () => {}, environment = {} }: DesktopPagesOptions = {}) =>
  async (): Promise<PagesUnderTest> => {
    const world = await prepareDesktop({
      config: ['interface:', `  firstStepsDone: ${firstStepsDone}`],
      environment,
    });
    await fill(join(world.folder, 'data'), world.address);
    const page = await world.start().page();
    const url = new URL(page.url()).origin;
    const context = page.context();
    const complaints = watchConsole(context);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
    await saveToDownloads(context);
    await readAnew(page);
    await page.goto(url);
    await page.getByRole('button', { name: 'Check now', includeHidden: true }).waitFor();
    return {
      url,
      address: world.address,
      hasSignIn: false,
      page,
      complaints,
      freshPage: async () => {
        await page.evaluate(() => {
          localStorage.clear();
          sessionStorage.clear();
        });
        // There is one window only. What its page still does ends with its document.
        await page.goto('about:blank');
        await readAnew(page);
        const before = complaints.length;
        return { page, complaints: () => complaints.slice(before), close: async () => {} };
      },
      ask: async (name, input) => {
        const answer = await page.evaluate(
          (call) => (window as { readonly ipBeacon?: IpcPort }).ipBeacon?.call(call),
          { name, input },
        );
        if (answer?.ok !== true)
          throw new Error(`${name} was answered with ${JSON.stringify(answer)}.`);
      },
      close: () => world.remove(),
    };
  };

/** The reader of browser.ts, whatever a test has made of them. */
async function readAnew(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({
    media: null,
    colorScheme: 'light',
    forcedColors: 'none',
    reducedMotion: 'reduce',
  });
}
