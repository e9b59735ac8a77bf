import { encodeHex } from '../../../../shared/log/bytes.ts';

export interface Photo {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Bytes that one picture may have on a slow line. */
export const maxPhotoBytes = 400_000;

/** Longest side in pixels and JPEG quality, from the best to what a page can still be read in. */
const steps: readonly (readonly [number, number])[] = [
  [2000, 0.8],
  [1600, 0.75],
  [1600, 0.6],
  [1200, 0.6],
  [1000, 0.5],
  [800, 0.4],
];

/**
 * A picture as JPEG of at most 400 KB. It is drawn anew from its pixels, so nothing else of the file goes
 * along: no place, no time, no name of the device. Throws if the file is no picture.
 */
export const reduced = async (file: Blob): Promise<Photo> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    for (const [side, quality] of steps) {
      const drawn = await jpeg(picture, side, quality);
      if (drawn.size <= maxPhotoBytes) return photoOf(drawn);
    }
  } finally {
    picture.close();
  }
  throw new Error('the picture can not be made small enough');
};

const jpeg = async (picture: ImageBitmap, side: number, quality: number): Promise<Blob> => {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext('2d');
  if (paper === null) throw new Error('no canvas');
  // A transparent picture would turn black.
  paper.fillStyle = '#ffffff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob === null ? fail(new Error('no picture')) : done(blob)),
      'image/jpeg',
      quality,
    ),
  );
};

const photoOf = async (blob: Blob): Promise<Photo> => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { sha256: encodeHex(hash), bytes };
};
