import { type Cast, sha256Hex } from '../../../scripts/scenario/cast.ts';
import { refused } from './refused.ts';
import { uploaded } from './uploaded.ts';

const partners = `نام شرکت,نوع,شناسهٔ ملی
شرکت نمونهٔ یک,شرکت,۹۹۹۰۰۰۰۰۱۴۰
شرکت نمونهٔ دو,شرکت,1
`;
const contributions = `شناسهٔ ملی مشارکت‌کننده,شمارهٔ نامه,تاریخ نامه,تاریخ مشارکت,کد منطقه,گروه هدف,کد قلم,مقدار,بهای تمام‌شده (ریال)
99900000117,ن/۱,۱۴۰۵/۰۱/۲۰,۱۴۰۵/۰۱/۱۵,IR-23.tehran.06,people-with-disabilities,wheelchair,۲,۱٬۰۰۰
99900000117,ن/۲,۱۴۰۵/۰۱/۲۰,۱۴۰۵/۰۱/۱۵,IR-23.tehran.06,people-with-disabilities,nothing,۲,۱٬۰۰۰
`;

/** What the office has on file is taken over. */
export async function imports({ as }: Cast): Promise<void> {
  const officer = await as('officer');
  const upload = async (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const sha256 = await sha256Hex(bytes);
    await officer('uploadImport', { params: { sha256 }, bytes, type: 'text/csv' });
    return sha256;
  };
  await officer('saveImportMapping', {
    params: { kind: 'partners' },
    body: { columns: { name: 'نام شرکت' } },
    idempotencyKey: 'mapping',
  });
  await officer('getImportMapping', { params: { kind: 'partners' } });
  const body = { from: 1, evidence: [await uploaded(officer)], demonstration: true };
  for (const [kind, text] of [
    ['partners', partners],
    ['contributions', contributions],
  ] as const) {
    const params = { kind, sha256: await upload(text) };
    await refused(officer('getImport', { params }));
    await officer('importTemplate', { params: { kind } });
    await officer('checkImport', { params, body });
    await officer('importRefusals', { params, query: { format: 'csv' } });
    const { taken, refused: rows } = await officer('runImport', { params, body });
    if (taken !== 1 || rows.length !== 1) throw new Error(`${kind}: ${JSON.stringify(rows)}`);
    await officer('getImport', { params });
  }
}
