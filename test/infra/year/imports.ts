import { type Cast, sha256Hex, today } from '../../../scripts/scenario/cast.ts';
import type { ImportKindName } from '../../../shared/contract/imports.ts';
import { refused } from './refused.ts';
import { uploaded } from './uploaded.ts';

const partners = `نام شرکت,نوع,شناسهٔ ملی
شرکت نمونهٔ یک,شرکت,۱۰۱۰۱۰۰۰۰۰۱
شرکت نمونهٔ دو,شرکت,1
`;
const contributions = `شناسهٔ ملی مشارکت‌کننده,شمارهٔ نامه,تاریخ نامه,تاریخ مشارکت,کد منطقه,گروه هدف,کد قلم,مقدار,بهای تمام‌شده (ریال)
99900000117,ن/۱,۱۴۰۵/۰۱/۲۰,۱۴۰۵/۰۱/۱۵,IR-23.tehran.06,people-with-disabilities,wheelchair,۲,۱٬۰۰۰
99900000117,ن/۲,۱۴۰۵/۰۱/۲۰,۱۴۰۵/۰۱/۱۵,IR-23.tehran.06,people-with-disabilities,nothing,۲,۱٬۰۰۰
`;

const own = `تاریخ مشارکت,کد منطقه,گروه هدف,کد قلم,مقدار,بهای تمام‌شده (ریال)
۱۴۰۵/۰۱/۱۵,IR-23.tehran.06,people-with-disabilities,wheelchair,۲,۱٬۰۰۰
۱۴۰۵/۰۱/۱۵,IR-23.tehran.06,people-with-disabilities,nothing,۲,۱٬۰۰۰
`;

const obligations = `شناسهٔ ملی بنگاه,سال,مبنای تعهد,عنوان مبنا,شمارهٔ نامه,تاریخ نامه,مبلغ مبنای اظهارشده (ریال),درصد تعهد
99900000117,۱۴۰۵,قرارداد,قرارداد نمونه,ق/۱,۱۴۰۵/۰۱/۰۵,۱٬۰۰۰٬۰۰۰,۱
99900000117,۱۴۰۵,قرارداد,قرارداد نمونه,ق/۲,۱۴۰۵/۰۱/۰۵,هیچ,۱
`;
const needs = () => `کد منطقه,گروه هدف,کد قلم,مقدار,فوریت,پوشش نهاد دیگر,تاریخ استعلام,شمارهٔ پرونده
IR-23.tehran.06,people-with-disabilities,wheelchair,۲,فوری,هیچ‌کدام,${today()},پ-۷
IR-23.tehran.07,people-with-disabilities,wheelchair,۲,فوری,هیچ‌کدام,${today()},پ-۸
`;

/** What the office has on file is taken over. */
export async function imports({ as }: Cast): Promise<void> {
  const officer = await as('officer');
  await officer('saveImportMapping', {
    params: { kind: 'partners' },
    body: { columns: { name: 'نام شرکت' } },
    idempotencyKey: 'mapping',
  });
  await officer('getImportMapping', { params: { kind: 'partners' } });
  const evidence = [await uploaded(officer)];
  await takenOver(officer, 'partners', partners, evidence);
  await takenOver(officer, 'contributions', contributions, evidence);
  await takenOver(officer, 'obligations', obligations, evidence);
  const partner = await as('partner');
  await takenOver(partner, 'own-contributions', own, [await uploaded(partner)]);
  await takenOver(await as('district'), 'needs', needs(), []);
}

/** Of each table one row is taken and one is refused. */
async function takenOver(
  person: Awaited<ReturnType<Cast['as']>>,
  kind: ImportKindName,
  text: string,
  evidence: Awaited<ReturnType<typeof uploaded>>[],
): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const params = { kind, sha256: await sha256Hex(bytes) };
  const body = { from: 1, evidence, demonstration: true };
  await person('uploadImport', { params: { sha256: params.sha256 }, bytes, type: 'text/csv' });
  await refused(person('getImport', { params }));
  await person('importTemplate', { params: { kind } });
  await person('checkImport', { params, body });
  await person('importRefusals', { params, query: { format: 'csv' } });
  const { taken, refused: rows } = await person('runImport', { params, body });
  if (taken !== 1 || rows.length !== 1) throw new Error(`${kind}: ${JSON.stringify(rows)}`);
  await person('getImport', { params });
}
