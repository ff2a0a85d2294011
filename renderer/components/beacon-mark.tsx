import type { BeaconState } from '../../shared/domain/beacon-state.ts';

/**
 * The lighthouse: its beams are lit while the address is confirmed, one of them while the line is degraded; two
 * lamps are several addresses at once, an empty one is unknown, a cross is no line, a stroke through all is no host;
 * two bars without the tower, on which they would be a plug, are a pause.
 * The same shapes are the page's icon (public/beacon-*.svg).
 */
export function BeaconMark({
  state,
  looking = false,
}: {
  readonly state: BeaconState;
  readonly looking?: boolean;
}) {
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
        {state !== 'degraded' && <path d="M32 22 64 8v28z" />}
      </g>
      {state !== 'paused' && <path className="beacon-tower" d="M26.500 36h11L42 60H22z" />}
      <Lamp state={state} />
      {state === 'stale' && <path className="beacon-slash" d="M12 50 52 8" />}
    </svg>
  );
}

function Lamp({ state }: { readonly state: BeaconState }) {
  if (state === 'offline') return <path className="beacon-slash" d="m23 13 18 18M41 13 23 31" />;
  if (state === 'paused')
    return <path className="beacon-bars" d="M16 12h11v40H16zM37 12h11v40H37z" />;
  const lamp = { className: 'beacon-lamp', cy: 22 };
  return state === 'several' ? (
    <>
      <circle {...lamp} cx={20} r={9} />
      <circle {...lamp} cx={44} r={9} />
    </>
  ) : (
    <circle {...lamp} cx={32} r={10} />
  );
}
