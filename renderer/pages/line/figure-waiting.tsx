import { Delayed } from '../../components/delayed.tsx';
import { Skeleton } from '../../components/skeleton.tsx';

/** Keeps the chart's place, so that nothing jumps; shown as waiting only when it takes a while. */
export function FigureWaiting({ isAsking }: { readonly isAsking: boolean }) {
  return (
    <div className="figure figure-waiting">
      {isAsking && (
        <Delayed>
          <Skeleton blockSize="26rem" />
        </Delayed>
      )}
    </div>
  );
}
