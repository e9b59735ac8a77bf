import QRCode from 'qrcode';
import { useMemo } from 'react';

/** ISO/IEC 18004, 6.3.8: four modules of nothing on each side. */
const quietZone = 4;

/** A QR code of error correction level M, as one path: sharp on every printer. */
export const QrCode = ({
  content,
  label,
}: {
  readonly content: string;
  readonly label: string;
}) => {
  const { size, path } = useMemo(() => drawn(content), [content]);
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path} />
    </svg>
  );
};

const drawn = (content: string) => {
  const { size, data } = QRCode.create(content, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data, (module, at) =>
    module ? `M${quietZone + (at % size)} ${quietZone + Math.floor(at / size)}h1v1h-1z` : '',
  );
  return { size: size + 2 * quietZone, path: dark.join('') };
};
