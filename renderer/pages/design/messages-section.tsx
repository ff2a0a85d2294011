import { CircleCheck, History, Info, TriangleAlert, Unplug } from 'lucide-react';
import { BridgeFailure } from '../../bridge/bridge-failure.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { tell } from '../../components/page-toasts.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { DesignSection } from './design-section.tsx';
import { Specimen } from './specimen.tsx';

const failure = new BridgeFailure({
  kind: 'answered',
  message: 'The history is being restored. Try again in a moment.',
  id: 'a1b2c3d4',
});
const nothing = (): void => {};

export function MessagesSection() {
  return (
    <DesignSection id="messages" title="Telling">
      <Specimen title="Notices">
        <div className="specimen-stack">
          <Notice tone="calm" icon={CircleCheck} title="The backup is written">
            214 MB in 3 seconds.
          </Notice>
          <Notice tone="lamp" icon={Unplug} title="Not connected since 14:02">
            What you see is from then and may be out of date.
          </Notice>
          <Notice tone="bad" icon={TriangleAlert} title="The history cannot be written">
            No space is left on the disk of /var/lib/ip-beacon.
          </Notice>
          <Failure error={failure} onRetry={nothing} />
        </div>
      </Specimen>
      <Specimen title="In passing">
        <Button
          onPress={() =>
            tell({
              text: 'dns.example is switched off.',
              action: { text: 'Undo', run: () => tell({ text: 'It is on again.' }) },
            })
          }
        >
          Tell with an undo
        </Button>
        <Button onPress={() => tell({ tone: 'bad', text: 'It was refused: the file is in use.' })}>
          Tell a failure
        </Button>
      </Specimen>
      <Specimen title="Nothing yet">
        <EmptyState
          icon={History}
          title="No change yet"
          headingLevel={3}
          actions={<Button>How changes are found</Button>}
        >
          Your address has been the same since IP Beacon began to watch it.
        </EmptyState>
      </Specimen>
      <Specimen title="On its way">
        <div className="specimen-stack">
          <ProgressBar label="Asking the sources" done={5} total={14} detail="5 of 14 sources" />
          <ProgressBar label="Nobody knows how long" done={null} />
          <Loading lines={3} />
          <Skeleton blockSize="6rem" />
        </div>
      </Specimen>
      <Specimen title="Between the lines">
        <p className="state-line">
          <Info size={17} aria-hidden="true" />
          For one family too few sources answered. That is not a change.
        </p>
      </Specimen>
    </DesignSection>
  );
}
