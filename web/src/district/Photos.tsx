import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { inDigits } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { Button } from '../parts/Button.tsx';
import { deliveryTexts } from './deliveryTexts.ts';
import { type Photo, reduced } from './outbox/photo.ts';

/** Pictures from the camera or the device, made small before anything else is done with them. */
export const Photos = ({
  value,
  onChange,
  onPicture,
  error,
}: {
  readonly value: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
  /** The picture as it was taken, to read a QR code from. */
  readonly onPicture: (file: File) => void;
  readonly error?: string | undefined;
}) => {
  const t = useTexts(deliveryTexts);
  const { language } = useLanguage();
  const [isWrong, setWrong] = useState(false);
  const add = async (files: readonly File[]) => {
    setWrong(false);
    const added = [...value];
    for (const file of files) {
      try {
        const photo = await reduced(file);
        if (!added.some(({ sha256 }) => sha256 === photo.sha256)) added.push(photo);
        onPicture(file);
      } catch {
        setWrong(true);
      }
    }
    onChange(added);
  };
  return (
    <div className="entry">
      <span className="react-aria-Label">{t.photos}</span>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={['image/*']}
        onSelect={(files) => void add([...(files ?? [])])}
      >
        <Button>{t.takePhoto}</Button>
      </FileTrigger>
      <span className="help">{t.photosHelp}</span>
      <ul className="photos">
        {value.map((photo, index) => (
          <li key={photo.sha256}>
            <Picture photo={photo} />
            <Button onPress={() => onChange(value.filter((each) => each !== photo))}>
              {filled(t.removePhoto, { number: inDigits(String(index + 1), language) })}
            </Button>
          </li>
        ))}
      </ul>
      {isWrong && (
        <span className="wrong" role="alert">
          {t.notPicture}
        </span>
      )}
      {error !== undefined && <span className="wrong">{error}</span>}
    </div>
  );
};

export const Picture = ({ photo }: { readonly photo: Photo }) => {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([photo.bytes], { type: 'image/jpeg' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  // What stands beside it names the picture.
  return address === undefined ? null : <img src={address} alt="" />;
};
