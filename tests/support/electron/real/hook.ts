// Loaded into the real Electron before the program (`electron -r hook.cjs …`): tells a test the same notes as the
// stand-in and carries out the same deeds, so that the same specs run over both (`npm run e2e:desktop -- --real`).
//
// What a program imports of Electron are the members of one object, read once; none of them can be replaced, but their
// own members can. So functions of modules and of prototypes are wrapped, and constructors are not seen.
// https://www.electronjs.org/docs/latest/tutorial/esm
//
// Where the stand-in only notes, this one lets Electron do it too, but for what would change the machine of whoever
// runs the tests or wait for them: dialogs, the browser, folders, links, the start with the session.
//
// Not proven by its own test, which runs it over the stand-in (real-hook.test.ts): that Electron's native objects take
// the wrapping, its order of events, and what a window manager makes of a hidden or moved window.

import { listenToTest } from '../notes.ts';
import { watchApp } from './app.ts';
import { watchAsking } from './asking.ts';
import { watchContents } from './contents.ts';
import { watchMenus } from './menu.ts';
import { watchNotifications } from './notification.ts';
import { debuggingWord } from './real-command.ts';
import { watchSystem } from './system.ts';
import { watchTray } from './tray.ts';
import { watchWindows } from './window.ts';

// What is before the program's own words has done its work; the program sees what a start by hand shows it.
process.argv.splice(1, process.argv.indexOf(debuggingWord));

watchApp();
watchAsking();
watchContents();
watchMenus();
watchNotifications();
watchSystem();
watchTray();
watchWindows();
listenToTest();
