import { useState } from 'react';
import type { Evidence } from '../../../shared/contract/measures.ts';
import { encodeHex } from '../../../shared/log/bytes.ts';
import { useLedger } from './ledger.tsx';

const types = ['application/pdf', 'image/jpeg', 'image/png'] as const;
type MediaType = (typeof types)[number];

export interface Upload {
  readonly file: File;
  readonly state: 'sending' | 'sent' | 'failed' | 'wrong-type';
  readonly evidence?: Evidence;
}

/**
 * Sends files one by one, each named by the SHA-256 of its bytes: the office keeps just what was chosen
 * here, and sending the same file again changes nothing.
 */
export const useUpload = ({
  showsBeneficiaries,
  onSent,
}: {
  readonly showsBeneficiaries: boolean;
  readonly onSent: (evidence: Evidence) => void;
}) => {
  const ledger = useLedger();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const note = (file: File, state: Upload['state'], evidence?: Evidence) =>
    setUploads((before) => [
      ...before.filter((each) => each.file !== file),
      { file, state, ...(evidence !== undefined && { evidence }) },
    ]);

  const send = async (file: File) => {
    const mediaType = types.find((type) => type === file.type) as MediaType | undefined;
    if (mediaType === undefined) return note(file, 'wrong-type');
    note(file, 'sending');
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const sha256 = encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      await ledger('uploadEvidence', { params: { sha256 }, bytes, type: mediaType });
      const evidence = { sha256, name: file.name.slice(0, 120), mediaType, showsBeneficiaries };
      note(file, 'sent', evidence);
      onSent(evidence);
    } catch {
      note(file, 'failed');
    }
  };
  return { uploads, send };
};
