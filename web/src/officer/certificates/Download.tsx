import { useState } from 'react';
import { Link } from 'wouter';
import type {
  Certificate,
  CertificateColour,
  CertificateForm,
  CertificateLetterhead,
  Language,
} from '../../../../shared/contract/papers.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useLedger } from '../../ledger/ledger.tsx';
import { saveDocument } from '../../ledger/saveDocument.ts';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { certificateTexts } from './texts.ts';

/** The paper in each of its forms. Right after issuing it takes some seconds until it is made. */
export const Download = ({
  certificate: { id, serial },
}: {
  readonly certificate: Certificate;
}) => {
  const t = useTexts(certificateTexts);
  const { language: spoken } = useLanguage();
  const ledger = useLedger();
  const [language, setLanguage] = useState<Language>(spoken);
  const [form, setForm] = useState<CertificateForm>('landscape');
  const [letterhead, setLetterhead] = useState<CertificateLetterhead>('drawn');
  const [colour, setColour] = useState<CertificateColour>('colour');
  const [trouble, setTrouble] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const save = async (format: 'pdf' | 'json') => {
    setTrouble(undefined);
    setSaving(true);
    try {
      const query =
        format === 'json'
          ? ({ format } as const)
          : ({ format, language, form, letterhead, colour } as const);
      await saveDocument(
        () => ledger('certificateDocument', { params: { certificate: id }, query }),
        format === 'json' ? `${serial ?? id}.json` : `${serial ?? id}-${form}-${language}.pdf`,
      );
    } catch (error) {
      setTrouble(error);
    }
    setSaving(false);
  };
  return (
    <>
      <h2>{t.download}</h2>
      <div className="four">
        <Pick
          label={t.form}
          value={form}
          onChange={(chosen) => setForm(chosen as CertificateForm)}
          options={[
            { id: 'landscape', name: t.landscape },
            { id: 'letter', name: t.form_letter },
            { id: 'bilingual', name: t.bilingual },
          ]}
        />
        <Pick
          label={t.language}
          value={language}
          onChange={(chosen) => setLanguage(chosen as Language)}
          options={[
            { id: 'fa', name: t.fa },
            { id: 'en', name: t.en },
          ]}
        />
        <Pick
          label={t.letterhead}
          value={letterhead}
          onChange={(chosen) => setLetterhead(chosen as CertificateLetterhead)}
          options={[
            { id: 'drawn', name: t.drawn },
            { id: 'pre-printed', name: t['pre-printed'] },
          ]}
        />
        <Pick
          label={t.colour}
          value={colour}
          onChange={(chosen) => setColour(chosen as CertificateColour)}
          options={[
            { id: 'colour', name: t.colour_colour },
            { id: 'grey', name: t.grey },
          ]}
        />
      </div>
      <div className="form-end">
        <Button look="main" isPending={isSaving} onPress={() => void save('pdf')}>
          {isSaving ? t.saving : t.save}
        </Button>
        <Button isPending={isSaving} onPress={() => void save('json')}>
          {t.saveJson}
        </Button>
        {serial !== undefined && (
          <Link className="button" href={`~/check/?serial=${serial}`}>
            {t.check}
          </Link>
        )}
      </div>
      <Trouble error={trouble} />
    </>
  );
};
