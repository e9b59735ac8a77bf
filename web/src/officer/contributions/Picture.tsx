import { useEffect, useRef, useState } from 'react';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, type Texts, useLanguage, useTexts } from '../../language/language.tsx';
import { Button } from '../../parts/Button.tsx';

const texts: Texts<'bigger' | 'smaller' | 'turn' | 'size'> = {
  fa: { bigger: 'بزرگ‌تر', smaller: 'کوچک‌تر', turn: 'چرخاندن', size: '{percent}٪' },
  en: { bigger: 'Larger', smaller: 'Smaller', turn: 'Rotate', size: '{percent} %' },
};
const sizes = [100, 150, 200, 300, 400] as const;

/** A photographed paper: as wide as its frame at first, to be enlarged and turned. */
export const Picture = ({
  bytes,
  type,
  name,
}: Readonly<Record<'type' | 'name', string>> & {
  readonly bytes: Uint8Array;
}) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState(0);
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    let left = false;
    const blob = new Blob([new Uint8Array(bytes)], { type });
    void createImageBitmap(blob).then((picture) => {
      if (!left && canvas.current !== null) draw(canvas.current, picture, turns);
      picture.close();
    });
    return () => {
      left = true;
    };
  }, [bytes, type, turns]);
  const percent = inDigits(String(sizes[size] ?? 100), language);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="paper" tabIndex={0} aria-label={name}>
        <canvas ref={canvas} className={`zoom-${sizes[size]}`} role="img" aria-label={name} />
      </section>
      <div className="steps">
        <Button isDisabled={size === sizes.length - 1} onPress={() => setSize(size + 1)}>
          {t.bigger}
        </Button>
        <Button isDisabled={size === 0} onPress={() => setSize(size - 1)}>
          {t.smaller}
        </Button>
        <Button onPress={() => setTurns((turns + 1) % 4)}>{t.turn}</Button>
        <output className="note">{filled(t.size, { percent })}</output>
      </div>
    </>
  );
};

/** Turned by quarters, clockwise. */
const draw = (canvas: HTMLCanvasElement, picture: ImageBitmap, turns: number): void => {
  const isUpright = turns % 2 === 0;
  canvas.width = isUpright ? picture.width : picture.height;
  canvas.height = isUpright ? picture.height : picture.width;
  const brush = canvas.getContext('2d');
  if (brush === null) return;
  brush.translate(canvas.width / 2, canvas.height / 2);
  brush.rotate((turns * Math.PI) / 2);
  brush.drawImage(picture, -picture.width / 2, -picture.height / 2);
};
