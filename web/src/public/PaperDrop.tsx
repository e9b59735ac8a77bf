import { type DragEvent, useEffect, useState } from 'react';
import { useTexts } from '../language/language.tsx';
import { paperTexts } from './paperTexts.ts';

/** Takes a paper by dropping or choosing it. The file is read here and sent nowhere. */
export const PaperDrop = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const t = useTexts(paperTexts);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // A paper that is dropped beside the frame must not replace the page.
    const stay = (event: Event) => event.preventDefault();
    addEventListener('dragover', stay);
    addEventListener('drop', stay);
    return () => {
      removeEventListener('dragover', stay);
      removeEventListener('drop', stay);
    };
  }, []);
  const drop = ({ dataTransfer }: DragEvent) => {
    setOver(false);
    const [file] = dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <label
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="drop-title">{t.drop}</span>
      <span className="help">{t.dropHelp}</span>
      <span className="button">{t.choose}</span>
      <input
        className="unseen"
        type="file"
        accept="application/pdf,application/json,.pdf,.json"
        aria-label={t.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          target.value = '';
        }}
      />
    </label>
  );
};
