import { create } from 'qrcode';
import { filled, useTexts } from '../../language/language.tsx';
import { Button } from '../../parts/Button.tsx';
import { PermanentLink } from '../../parts/PermanentLink.tsx';
import { certificateTexts } from './texts.ts';

/** Light cells around the symbol, as the standard asks (ISO/IEC 18004, 6.3.8). */
const quietZone = 4;

/** The dark cells of a QR code as one path, each cell a unit square. */
const pathOf = (text: string): { readonly size: number; readonly path: string } => {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const path = Array.from(data, (dark, at) =>
    dark ? `M${quietZone + (at % size)} ${quietZone + Math.floor(at / size)}h1v1h-1z` : '',
  ).join('');
  return { size: size + 2 * quietZone, path };
};

/** How to show a certificate to others: they check it for themselves. */
export const Share = ({ serial }: { readonly serial: string }) => {
  const t = useTexts(certificateTexts);
  const path = `/check/?serial=${serial}`;
  const url = `${location.origin}${path}`;
  const qr = pathOf(url);
  return (
    <section className="share-certificate">
      <h2>{t.share}</h2>
      <p className="note">{t.shareWay}</p>
      <svg
        className="qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={filled(t.qr, { serial })}
        shapeRendering="crispEdges"
      >
        <rect width={qr.size} height={qr.size} fill="#ffffff" />
        <path d={qr.path} fill="#000000" />
      </svg>
      <div className="form-end">
        <PermanentLink path={path} label={t.copy} />
        {'share' in navigator && (
          <Button
            onPress={() =>
              // Whoever closes the device's own dialog has changed their mind: that is no trouble.
              void navigator
                .share({ title: filled(t.certificate, { serial }), url })
                .catch(() => undefined)
            }
          >
            {t.send}
          </Button>
        )}
      </div>
    </section>
  );
};
