import type { FigureCode } from '../../../../../shared/contract/reports.ts';
import type { Texts } from '../../../language/language.tsx';

/** What each key figure is counted in; `verified` and `delivered` in the unit of their item. */
export const figureUnits: Texts<FigureCode> = {
  fa: {
    verified: '',
    delivered: '',
    recipients: 'نفر',
    'certificates-issued': 'فقره',
    'saved-natural-gas': 'مترمکعب',
    'saved-electricity': 'کیلووات‌ساعت',
    'value-cost-to-company': 'ریال',
    'value-fair-market': 'ریال',
    'fund-granted': 'ریال',
    'fund-spent': 'ریال',
  },
  en: {
    verified: '',
    delivered: '',
    recipients: 'people',
    'certificates-issued': 'certificates',
    'saved-natural-gas': 'm³',
    'saved-electricity': 'kWh',
    'value-cost-to-company': 'rials',
    'value-fair-market': 'rials',
    'fund-granted': 'rials',
    'fund-spent': 'rials',
  },
};
