import type { Language } from '../../contract/papers.ts';
import { dayIn, figure, inDigits, nameIn, quarterName } from '../format.ts';
import { dayOf } from '../period.ts';
import type { Bilingual } from './reasons.ts';
import type { Position, Proved, ProvedPages, ProvedPaper, ProvedReceipt } from './verdict.ts';

/** One thing that is proved, or is not: a stable code, and a sentence. */
export interface Statement {
  readonly code: string;
  readonly text: string;
}

export interface Findings {
  /** What the file is, in a few words. */
  readonly title: string;
  /** An invented holder: proofs of it prove nothing about the world. */
  readonly demonstration: boolean;
  readonly proved: readonly Statement[];
  readonly notProved: readonly Statement[];
}

/** Says in one language what a verification established, and what nobody can see from the file alone. */
export const findingsOf = (proved: Proved, language: Language): Findings =>
  proved.kind === 'receipt' ? receiptFindings(proved, language) : paperFindings(proved, language);

const one = (code: string, text: Bilingual, language: Language): Statement => ({
  code,
  text: text[language],
});

/** An instant as the log states it, by its day in Tehran. */
const dayAt = (instant: string | Date, language: Language): string =>
  dayIn(dayOf(new Date(instant)), language);

const paperFindings = (
  paper: ProvedPaper & { readonly pages?: ProvedPages },
  language: Language,
): Findings => {
  const { entry, position, pages } = paper;
  const { demonstration } = paper.kind === 'certificate' ? paper.content : paper.report;
  const number = (count: number) => figure(String(count), language);
  const at = { index: number(position.index + 1), size: number(position.size) };
  const day = dayAt(entry.recordedAt, language);
  const { origin } = position;
  return {
    title: titleOf(paper, language),
    demonstration,
    proved: [
      one('says', whatItSays(paper, language), language),
      one(
        'recorded',
        {
          en: `It was recorded on ${day} (by the clock of the log) as entry ${at.index} of ${at.size} of the log ${origin}, whose trusted key signed that state.`,
          fa: `در ${day} (به ساعت دفتر) در ردیف ${at.index} از ${at.size} دفتر ${origin} ثبت و با کلید مورد اعتماد آن مهر شده است.`,
        },
        language,
      ),
      ...(pages === undefined ? [] : [pagesStatement(pages, language)]),
      ...cosigned(position, language),
    ],
    notProved: [
      ...(demonstration ? [one('demonstration', demonstrationText, language)] : []),
      paper.kind === 'certificate'
        ? one(
            'not-revoked',
            {
              en: `That it was not revoked or superseded after entry ${at.size}: ask the check page of the office.`,
              fa: `اینکه پس از ردیف ${at.size} ابطال یا جایگزین نشده باشد: صفحهٔ استعلام اصالت گواهی را بپرسید.`,
            },
            language,
          )
        : one(
            'not-restated',
            {
              en: `That no later version of the report was issued after entry ${at.size}, and that its figures follow from the entries: fold an export of the log for that.`,
              fa: `اینکه پس از ردیف ${at.size} ویرایش تازه‌ای از گزارش صادر نشده باشد، و اینکه ارقام آن از ثبت‌ها برمی‌آید: برای آن خروجی دفتر را از نو جمع بزنید.`,
            },
            language,
          ),
      ...(position.cosigned.length === 0 ? [one('split-view', splitViewText, language)] : []),
    ],
  };
};

const titleOf = (paper: ProvedPaper, language: Language): string => {
  if (paper.kind === 'certificate') {
    const { serial = '' } = paper.content;
    return language === 'fa' ? `گواهی ${serial}` : `certificate ${serial}`;
  }
  const { report, version } = paper;
  const quarter = quarterName(report.period, language);
  return language === 'fa'
    ? `گزارش ${quarter}، ویرایش ${inDigits(String(version), 'fa')}`
    : `report of the ${quarter.toLowerCase()}, version ${version}`;
};

const whatItSays = (paper: ProvedPaper, language: Language): Bilingual => {
  if (paper.kind === 'certificate') {
    const { office, holder, given } = paper.content;
    const by = nameIn(office.name, language);
    const name = nameIn(holder.name, language);
    const { legalEntityId } = holder;
    const id = legalEntityId === undefined ? undefined : inDigits(legalEntityId, language);
    const known = {
      en: id === undefined ? '' : ` (national ID ${id})`,
      fa: id === undefined ? '' : ` (شناسهٔ ملی ${id})`,
    };
    const [from, until] = [dayIn(given.from, language), dayIn(given.until, language)];
    const when =
      given.from === given.until
        ? { en: `on ${from}`, fa: `در ${from}` }
        : { en: `from ${from} to ${until}`, fa: `از ${from} تا ${until}` };
    return {
      en: `${by} certified contributions of ${name}${known.en}, given ${when.en}, exactly as the file says.`,
      fa: `${by} مشارکت ${name}${known.fa} ${when.fa} را درست همان‌گونه که در پرونده آمده گواهی کرده است.`,
    };
  }
  const { report } = paper;
  const size = figure(String(report.size), language);
  const by = report.office === undefined ? report.origin : nameIn(report.office.name, language);
  const interim = report.closing.interim;
  return {
    en: `${by} issued these figures, to the last digit${interim ? ', in the interim while the quarter was open' : ''}, as those of the first ${size} entries (${report.edition} edition).`,
    fa: `${by} همین ارقام را تا آخرین رقم${interim ? '، به صورت میان‌دوره‌ای،' : ''} برای ${size} ثبت نخست دفتر صادر کرده است.`,
  };
};

const pagesStatement = (
  { signerName, signedAt, values }: ProvedPages,
  language: Language,
): Statement =>
  one(
    'pages',
    {
      en: `The PDF was signed by ${signerName} on ${dayAt(signedAt, 'en')} and is unchanged since; its pages state each of the ${values} values that were looked for.`,
      fa: `این PDF را ${signerName} در ${dayAt(signedAt, 'fa')} امضا کرده و از آن پس تغییری نکرده است؛ صفحه‌های آن هر ${figure(String(values), 'fa')} مقدار وارسی‌شده را نشان می‌دهد.`,
    },
    language,
  );

const cosigned = ({ cosigned }: Position, language: Language): Statement[] => {
  if (cosigned.length === 0) return [];
  const names = cosigned.map(({ name }) => name).join(', ');
  return [
    one(
      'cosigned',
      {
        en: `Split view excluded by ${cosigned.length} trusted ${cosigned.length === 1 ? 'witness' : 'witnesses'}, who saw this state of the log and no other: ${names}.`,
        fa: `${figure(String(cosigned.length), 'fa')} گواه مورد اعتماد همین وضعیت دفتر را دیده‌اند و نه وضعیتی دیگر؛ پس دفتر به دیگران چیز دیگری نشان نداده است: ${names}.`,
      },
      language,
    ),
  ];
};

const demonstrationText = {
  en: 'This is a demonstration paper («نمونه»): its holder and figures are invented.',
  fa: 'این سند «نمونه» است: دارنده و ارقام آن ساختگی است.',
};

const splitViewText = {
  en: 'That the log shows everybody the same: no trusted witness has cosigned, so a split view is not excluded.',
  fa: 'اینکه دفتر به همه یک چیز نشان می‌دهد: هیچ گواه مورد اعتمادی آن را هم‌امضا نکرده است.',
};

const receiptFindings = ({ receipt }: ProvedReceipt, language: Language): Findings => {
  const { origin, entry, recordedAt, leafHash } = receipt;
  const day = dayAt(recordedAt, language);
  return {
    title: language === 'fa' ? `رسید ${entry}` : `receipt of ${entry}`,
    demonstration: false,
    proved: [
      one(
        'promised',
        {
          en: `On ${day} (${recordedAt}) the office of ${origin} promised that entry ${entry}, with the leaf hash ${leafHash}, will stand in its log.`,
          fa: `در ${day} (${recordedAt}) دفتر ${origin} تعهد کرده است که ثبت ${entry} با چکیدهٔ ${leafHash} در آن بماند.`,
        },
        language,
      ),
    ],
    notProved: [
      one(
        'in-the-log',
        {
          en: 'That the entry stands in the log by now: ask for its proof. If it is not there ten minutes after that time, this receipt is evidence against the operator.',
          fa: 'اینکه این ثبت اکنون در دفتر هست: گواه ثبت آن را بخواهید. اگر ده دقیقه پس از آن زمان در دفتر نباشد، این رسید سندی علیه گردانندهٔ دفتر است.',
        },
        language,
      ),
    ],
  };
};
