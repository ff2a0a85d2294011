import { useNextBackup } from '../../components/use-next-backup.ts';

/** When the schedule comes round the next time. */
export function NextRun() {
  const sentence = useNextBackup();
  return sentence === null ? null : <p className="small quiet">{sentence}</p>;
}
