/** A button that asks for a file, or for several. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly isDisabled?: boolean;
  readonly size?: 'small' | 'medium';
  readonly onFile: (file: File) => void;
}

export function FileButton({ onFile, ...rest }: FileButtonProps) {
  return (
    <FilesButton
      {...rest}
      isMultiple={false}
      onFiles={([file]) => {
        if (file) onFile(file);
      }}
    />
  );
}

type FilesButtonProps = Omit<FileButtonProps, 'onFile'> & {
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** `onFiles` is given at least one. */
export function FilesButton({
  label,
  accept,
  isDisabled = false,
  size = 'medium',
  isMultiple = true,
  onFiles,
}: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size={size} disabledFocusable={isDisabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMultiple}
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Emptied, so that the same file can be chosen again after it was changed.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
