interface Detector {
  detect(picture: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
type WithDetector = { BarcodeDetector?: new (options: { formats: string[] }) => Detector };

/** What the QR code on a picture says, if this browser can read one and finds one; else it is typed. */
export const readQr = async (picture: Blob): Promise<string | undefined> => {
  const { BarcodeDetector } = globalThis as WithDetector;
  if (BarcodeDetector === undefined) return undefined;
  try {
    const found = await new BarcodeDetector({ formats: ['qr_code'] }).detect(
      await createImageBitmap(picture),
    );
    return found[0]?.rawValue;
  } catch {
    return undefined;
  }
};
