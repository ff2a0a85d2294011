import { surface } from '../bridge/surface.ts';
import { TellHere } from './tell-here.tsx';
import { TellOnDesktop } from './tell-on-desktop.tsx';

/** Where a change is told: by this browser, or by the desktop that the window is on. */
export const TellStep = () => (surface === 'browser' ? <TellHere /> : <TellOnDesktop />);
