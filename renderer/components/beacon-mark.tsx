import type { BeaconState } from './beacon-state.ts';

/**
 * The lighthouse: its beams are lit while the address is confirmed, two lamps are several addresses at once,
 * an empty lamp is unknown. The same shapes are the page's icon (public/beacon-*.svg).
 */
export function BeaconMark({
  state,
  looking = false,
}: {
  readonly state: BeaconState;
  readonly looking?: boolean;
}) {
  const lampProps = { className: 'beacon-lamp', cy: 22, r: 10 };
  return (
    <svg
      className="beacon"
      data-state={state}
      data-looking={looking || undefined}
      viewBox="0 0 64 64"
      aria-hidden="true"
    >
      <g className="beacon-beams">
        <path d="M32 22 0 8v28z" />
        <path d="M32 22 64 8v28z" />
      </g>
      <path className="beacon-tower" d="M26.500 36h11L42 60H22z" />
      {state === 'several' ? (
        <>
          <circle {...lampProps} cx={20} r={9} />
          <circle {...lampProps} cx={44} r={9} />
        </>
      ) : (
        <circle {...lampProps} cx={32} />
      )}
      {state === 'stale' && <path className="beacon-slash" d="M12 50 52 8" />}
    </svg>
  );
}
