import { useState } from 'react';
import type { Language, ReportVersion } from '../../../../shared/contract/papers.ts';
import { ReportProfile } from '../../../../shared/contract/reports.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useLedger } from '../../ledger/ledger.tsx';
import { saveDocument } from '../../ledger/saveDocument.ts';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { reportTexts } from './texts.ts';

/** Of each form, the end of its name. */
const endings = { pdf: 'pdf', xlsx: 'xlsx', csv: 'csv', jsonl: 'zip', json: 'json' } as const;
type Format = keyof typeof endings;

/** A version of a report in each of its forms; the PDF for whom it is to be laid out. */
export const Download = ({ report }: { readonly report: ReportVersion }) => {
  const t = useTexts(reportTexts);
  const { language: spoken } = useLanguage();
  const ledger = useLedger();
  const [language, setLanguage] = useState<Language>(spoken);
  const [profile, setProfile] = useState<ReportProfile>(report.profile ?? 'public');
  const [saving, setSaving] = useState<Format>();
  const [trouble, setTrouble] = useState<unknown>();
  const save = async (format: Format) => {
    setSaving(format);
    setTrouble(undefined);
    const { period, version } = report;
    const query = format === 'pdf' ? { format, language, profile } : { format };
    try {
      await saveDocument(
        () => ledger('reportDocument', { params: { period, version: String(version) }, query }),
        `${period}-${version}${format === 'pdf' ? `-${profile}-${language}` : ''}.${endings[format]}`,
      );
    } catch (error) {
      setTrouble(error);
    }
    setSaving(undefined);
  };
  return (
    <>
      <div className="four">
        <Pick
          label={t.profile}
          options={ReportProfile.options.map((id) => ({ id, name: t[id] }))}
          value={profile}
          onChange={(id) => setProfile(ReportProfile.parse(id))}
        />
        <Pick
          label={t.language}
          options={(['fa', 'en'] as const).map((id) => ({ id, name: t[id] }))}
          value={language}
          onChange={(id) => setLanguage(id === 'en' ? 'en' : 'fa')}
        />
      </div>
      <div className="steps">
        {(Object.keys(endings) as Format[]).map((format) => (
          <Button key={format} isPending={saving === format} onPress={() => void save(format)}>
            {saving === format ? t.saving : t[format]}
          </Button>
        ))}
      </div>
      <Trouble error={trouble} />
    </>
  );
};
