import { CopyButton } from './copy-button.tsx';
import '../styles/code-block.css';

interface CodeBlockProps {
  readonly code: string;
  readonly copyLabel: string;
  readonly copied: string;
}

export function CodeBlock({ code, copyLabel, copied }: CodeBlockProps) {
  return (
    <div className="code-block">
      <pre>
        <code>{code}</code>
      </pre>
      <CopyButton text={code} label={copyLabel} done={copied} />
    </div>
  );
}
