// Compiled, never run: what the stand-in has, Electron has under the same name and takes the same words. Where a type
// differs in a way that no program can see, the difference is named here.

import type { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { electron } from './stand-in.ts';
import type { WebContents } from './web-contents.ts';

type StandIn = typeof electron;
type Real = typeof Electron;

/** The names that the one has and the other has not. */
type Surplus<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;
type None<Names extends never> = Names;

/** Every member of a module, and the parameters of every function: as many are taken as Electron takes too. */
type Odd<Ours, Theirs> = {
  [Name in keyof Ours & keyof Theirs]: Theirs[Name] extends (...words: infer Given) => infer Result
    ? Ours[Name] extends (...words: infer Taken) => infer Answer
      ? [Given] extends [never]
        ? never
        : Count<Taken> extends Count<Given>
          ? IsPromise<Answer> extends IsPromise<Result>
            ? never
            : Name
          : Name
      : Name
    : never;
}[keyof Ours & keyof Theirs];
/** How many words may be given. */
type Count<Words extends readonly unknown[]> = Words['length'];
type IsPromise<Value> = Value extends Promise<unknown> ? 'promise' : 'value';

type Checked =
  | 'app'
  | 'autoUpdater'
  | 'clipboard'
  | 'crashReporter'
  | 'dialog'
  | 'ipcMain'
  | 'nativeImage'
  | 'nativeTheme'
  | 'net'
  | 'powerMonitor'
  | 'protocol'
  | 'safeStorage'
  | 'screen'
  | 'session'
  | 'shell';
/** What Node gives every emitter. */
type Plain = keyof EventEmitter;
/** What the stand-in itself calls on an instance. */
type OwnMembers = 'choose' | 'moveTo' | 'texts' | 'load' | 'expects' | 'destroy';

type ModuleNames = {
  [Name in Checked]: Exclude<Surplus<StandIn[Name], Real[Name]>, Plain>;
}[Checked];
/** TypeScript compares only the last of several signatures: this one is called with a window first. */
type Overloaded = 'showMessageBox';
type ModuleWords = {
  [Name in Checked]: Exclude<Odd<StandIn[Name], Real[Name]>, Overloaded | Plain>;
}[Checked];

type Classes = 'BrowserWindow' | 'Menu' | 'Notification' | 'Tray';
type Instance<Class> = Class extends { readonly prototype: infer Value } ? Value : never;
type InstanceNames = {
  [Name in Classes]: Exclude<
    Surplus<Instance<StandIn[Name]>, Instance<Real[Name]>>,
    OwnMembers | Plain
  >;
}[Classes];
type InstanceWords = {
  [Name in Classes]: Exclude<
    Odd<Instance<StandIn[Name]>, Instance<Real[Name]>>,
    OwnMembers | Plain
  >;
}[Classes];
type StaticNames = {
  [Name in Classes]: Exclude<Surplus<StandIn[Name], Real[Name]>, Plain>;
}[Classes];

/** Each is empty, or does not compile and says what is odd. */
export type Checks = [
  None<Surplus<StandIn, Real>>,
  None<ModuleNames>,
  None<ModuleWords>,
  None<InstanceNames>,
  None<InstanceWords>,
  None<StaticNames>,
  None<Exclude<Surplus<WebContents, Electron.WebContents>, OwnMembers | Plain>>,
];
