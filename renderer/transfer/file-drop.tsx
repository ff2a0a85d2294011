import { FileUp } from 'lucide-react';
import { useState } from 'react';
import '../styles/transfer.css';

interface FileDropProps {
  /** "Choose files" */
  readonly label: string;
  readonly hint: string;
  readonly isMultiple?: boolean;
  /** It takes the place of what was pressed. */
  readonly takesFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The field lies unseen over the whole of it: browsers let files be dropped on a field by themselves. */
export function FileDrop({ label, hint, onFiles, ...props }: FileDropProps) {
  const { isMultiple = false, takesFocus = false, isDisabled = false } = props;
  const [isOver, setOver] = useState(false);
  return (
    <label
      className="file-drop"
      data-over={isOver || undefined}
      data-disabled={isDisabled || undefined}
    >
      <FileUp size={22} aria-hidden="true" />
      <span className="file-drop-label">{label}</span>
      <span className="small quiet">{hint}</span>
      <input
        type="file"
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={takesFocus}
        multiple={isMultiple}
        disabled={isDisabled}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Choosing the same file again is a choice too.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
