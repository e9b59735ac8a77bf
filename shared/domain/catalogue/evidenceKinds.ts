import type { EvidenceKind } from '../../contract/catalogue.ts';
import type { Name } from '../../contract/text.ts';

interface Kind {
  readonly name: Name;
  /** By when it has to be there: with the gift's submission, or once it is delivered. */
  readonly due: 'submission' | 'delivery';
}

export const evidenceKinds: Readonly<Record<EvidenceKind, Kind>> = {
  invoice: { name: { fa: 'فاکتور رسمی', en: 'Official invoice' }, due: 'submission' },
  letter: { name: { fa: 'نامهٔ مشارکت‌کننده', en: "The partner's letter" }, due: 'submission' },
  'quality-certificate': {
    name: { fa: 'گواهی کیفیت یا استاندارد', en: 'Certificate of quality or standard' },
    due: 'submission',
  },
  'warehouse-receipt': { name: { fa: 'رسید انبار', en: 'Warehouse receipt' }, due: 'delivery' },
  'delivery-record': {
    name: { fa: 'صورت‌جلسهٔ تحویل', en: 'Delivery record' },
    due: 'delivery',
  },
  'delivery-photo': { name: { fa: 'عکس تحویل', en: 'Photo of the delivery' }, due: 'delivery' },
};
