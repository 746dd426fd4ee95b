import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { DropIcon } from '../design/icons';
import { useWords } from '../state/context';
import { findDropped } from './readDropped';
import type { FoundFile } from './readDropped';
import './files.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** The whole page takes files; while some are held over it, it says what will happen. */
export function DropZone({
  onFiles,
}: {
  readonly onFiles: (found: FoundFile[]) => void;
}): ReactElement | null {
  const { files } = useWords();
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  }, [onFiles]);
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      void findDropped(event.dataTransfer).then((found) => take.current(found));
    };
    // A browser asks anew, by an event of its own, whenever another element comes under the pointer: the card does.
    addEventListener('dragenter', hover);
    addEventListener('dragover', hover);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', hover);
      removeEventListener('dragover', hover);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop-zone" role="status">
      <div className="drop-card">
        <DropIcon />
        <p className="drop-title">{files.drop}</p>
        <p>{files.dropHint}</p>
      </div>
    </div>
  );
}
