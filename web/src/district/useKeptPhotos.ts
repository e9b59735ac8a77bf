import { useCallback, useEffect, useState } from 'react';
import type { Photo } from './outbox/photo.ts';
import { draftPhotos, keepDraftPhotos, pictureOf, type Waiting } from './outbox/store.ts';

const photosOf = async (waiting: Waiting): Promise<readonly Photo[]> => {
  const kept = waiting.body.evidence.map(async ({ sha256 }) => {
    const bytes = await pictureOf(waiting, sha256);
    return bytes === undefined ? [] : [{ sha256, bytes }];
  });
  return (await Promise.all(kept)).flat();
};

/** The pictures of a confirmation that waits on this device. */
export const useKeptPhotos = (waiting: Waiting | undefined): readonly Photo[] => {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  useEffect(() => {
    let left = false;
    if (waiting === undefined) return;
    photosOf(waiting)
      .then((found) => !left && setPhotos(found))
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [waiting]);
  return photos;
};

/**
 * The pictures of a form that is being filled in: sealed on the device, so that they are there again after a
 * reload.
 */
export const useDraftPhotos = (place: string) => {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  useEffect(() => {
    let left = false;
    draftPhotos(place)
      .then((found) => !left && found.length > 0 && setPhotos(found))
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [place]);
  const keep = useCallback(
    (next: readonly Photo[]) => {
      setPhotos(next);
      keepDraftPhotos(place, next).catch(() => undefined);
    },
    [place],
  );
  return [photos, keep] as const;
};
