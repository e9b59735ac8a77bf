import { certificatePdf } from '../../shared/pdf/certificate/certificate.ts';
import { PdfDocument } from '../../shared/pdf/document.ts';
import { flow } from '../../shared/pdf/flow.ts';
import { type BenchEngine, PROBE_SIZE } from './engine.ts';

const open = () =>
  new PdfDocument({
    language: 'fa',
    title: 'گزارش',
    author: 'اداره مسئولیت‌پذیری بنگاه‌های شهری',
    subject: 'bench',
    createdAt: new Date(0),
  });
const MARGINS = { top: 50, right: 40, bottom: 50, left: 40 };

/** This project's papers, with all that they have: tags, PDF/A-3, room for a signature. */
export const ownEngine = (): BenchEngine => ({
  name: 'csr-ledger (PDF/A-3a, tagged)',
  certificate: ({ content, checkUrl }) =>
    certificatePdf({
      content,
      language: 'fa',
      checkUrl,
      attachments: [],
      signature: { reason: content.serial ?? '', signerName: 'bench', time: new Date(0) },
    }),
  report: ({ head, rows }) => {
    const document = open();
    const shares = [1, 4, 2, 2, 3];
    const columns = head.map((text, index) => ({
      head: text,
      share: shares[index] ?? 1,
      align: index > 2 ? ('number' as const) : ('start' as const),
    }));
    flow(document, MARGINS).table({ columns, rows });
    return document.finish();
  },
  probe: (texts) => {
    const document = open();
    const page = flow(document, MARGINS);
    for (const text of texts) page.text(text, { size: PROBE_SIZE });
    return document.finish();
  },
});
