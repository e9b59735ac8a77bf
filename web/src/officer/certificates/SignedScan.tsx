import { useState } from 'react';
import type { Evidence } from '../../../../shared/contract/measures.ts';
import { type Certificate, SignedScan as Schema } from '../../../../shared/contract/papers.ts';
import { type Texts, useTexts } from '../../language/language.tsx';
import { useLedger, useWrite } from '../../ledger/ledger.tsx';
import { saveDocument } from '../../ledger/saveDocument.ts';
import { Trouble } from '../../ledger/Trouble.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Files } from '../../parts/Files.tsx';

const texts: Texts<'lead' | 'file' | 'attach' | 'see'> = {
  fa: {
    lead: 'کاغذی که امضا و مهر شده است را یک‌جا اسکن کنید: یک پرونده.',
    file: 'اسکن گواهی امضاشده',
    attach: 'پیوست اسکن امضاشده',
    see: 'دریافت اسکن امضاشده',
  },
  en: {
    lead: 'Scan the paper that was signed and stamped as one file.',
    file: 'Scan of the signed certificate',
    attach: 'Attach the signed scan',
    see: 'Download the signed scan',
  },
};

interface Words {
  readonly evidence: readonly Evidence[];
}
const first: Words = { evidence: [] };
const bodyOf = ({ evidence }: Words) => ({ evidence });

/** Attaching the paper as it was signed by hand. */
export const AttachScan = ({
  certificate: { id, version },
  onDone,
}: {
  readonly certificate: Certificate;
  readonly onDone: () => void;
}) => {
  const t = useTexts(texts);
  const write = useWrite('attachSignedScan', {
    onDone: () => {
      clear();
      onDone();
    },
  });
  const { value, set, errors, ready, clear } = useForm<Words>({
    ...{ draft: `scan/${id}`, first, schema: Schema, bodyOf },
    serverError: write.error,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const body = ready();
        if (body !== undefined)
          write.mutate({
            params: { certificate: id },
            body: Schema.parse(body),
            ifMatch: version,
          });
      }}
    >
      <p className="note">{t.lead}</p>
      <Files
        label={t.file}
        value={value.evidence}
        onChange={(evidence) => set('evidence', evidence.slice(-1))}
        error={errors['/evidence'] ?? errors['/evidence/0']}
      />
      <WriteTrouble error={write.error} />
      <div className="form-end">
        <Button type="submit" look="main" isPending={write.isPending}>
          {t.attach}
        </Button>
      </div>
    </form>
  );
};

export const SeeScan = ({
  certificate: { id, signedScan },
}: {
  readonly certificate: Certificate;
}) => {
  const t = useTexts(texts);
  const ledger = useLedger();
  const [trouble, setTrouble] = useState<unknown>();
  if (signedScan === undefined) return null;
  const save = () =>
    saveDocument(
      () => ledger('getSignedScan', { params: { certificate: id } }),
      signedScan.name,
    ).then(() => setTrouble(undefined), setTrouble);
  return (
    <>
      <p>
        <Button onPress={() => void save()}>{t.see}</Button>
      </p>
      <Trouble error={trouble} />
    </>
  );
};
