/** A button that asks for a file. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly isDisabled?: boolean;
  readonly size?: 'small' | 'medium';
  readonly onFile: (file: File) => void;
}

export function FileButton({ label, accept, isDisabled = false, size = 'medium', onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size={size} disabled={isDisabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Emptied, so that the same file can be chosen again after it was changed.
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}
