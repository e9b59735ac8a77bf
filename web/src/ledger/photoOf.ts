/** Larger pictures are drawn anew: a letter stays readable, a slow line carries it, and no place goes along. */
const largest_bytes = 1_000_000;
const longestSide = 2_400;
const quality = 0.82;

/** A picture as it is sent; a PDF, or a small picture, stays as it was chosen. */
export const photoOf = async (file: File): Promise<Blob> => {
  if (!file.type.startsWith('image/') || file.size <= largest_bytes) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const paper = canvas.getContext('2d');
    if (paper === null) return file;
    // A transparent picture would turn black.
    paper.fillStyle = '#ffffff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((done) =>
      canvas.toBlob(done, 'image/jpeg', quality),
    );
    return drawn !== null && drawn.size < file.size ? drawn : file;
  } finally {
    picture.close();
  }
};
