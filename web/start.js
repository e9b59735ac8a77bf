import { dayInBoth, dayOf, inDigits, nameIn, speak } from './language.js';
import { ask, askOffice, element, nameOffice } from './service.js';
import { texts } from './texts.js';

const text = speak(texts);
const list = document.getElementById('reports');
const state = document.getElementById('reports-state');
const more = document.getElementById('more');

const link = (report, label, query) => {
  const period = encodeURIComponent(report.period);
  const path = `/api/reports/${period}/${report.version}/document`;
  return element('a', { href: `${path}?${new URLSearchParams(query)}` }, label);
};

/** A Jalali quarter, 1405-Q3. */
const quarterName = (period) => {
  const [year, quarter = ''] = period.split('-Q');
  return text.quarter(text.quarters[Number(quarter) - 1] ?? quarter, inDigits(Number(year)));
};

const item = (report) => {
  const heading = element('h3', {}, quarterName(report.period));
  const marks = [
    text.version(inDigits(report.version)),
    ...(report.interim ? [text.interim] : []),
    text.issuedOn(dayInBoth(dayOf(report.issuedAt))),
  ];
  const reason =
    report.reason === undefined
      ? []
      : [element('p', { class: 'note', dir: 'auto' }, text.reason(report.reason))];
  const links = element(
    'p',
    { class: 'links' },
    link(report, text.pdf.fa, { format: 'pdf', language: 'fa' }),
    link(report, text.pdf.en, { format: 'pdf', language: 'en' }),
    link(report, 'JSON', { format: 'json' }),
    link(report, 'CSV', { format: 'csv' }),
  );
  return element('li', {}, heading, element('p', {}, marks.join(' · ')), ...reason, links);
};

const latestFirst = (a, b) =>
  a.period === b.period ? b.version - a.version : a.period < b.period ? 1 : -1;

/** One page of the list; the next one when it is asked for. */
const showReports = async (after) => {
  more.hidden = true;
  state.textContent = text.waiting;
  try {
    const query = after === undefined ? '' : `?${new URLSearchParams({ after })}`;
    const { items, next } = await ask(`/reports${query}`);
    list.append(...items.toSorted(latestFirst).map(item));
    state.textContent = list.childElementCount === 0 ? text.noReports : '';
    more.hidden = next === undefined;
    more.onclick = () => showReports(next);
  } catch {
    state.textContent = text.unreachable;
  }
};

const showOffice = (office) => {
  if (office === undefined) return;
  nameOffice(office);
  document.title = nameIn(office.name);
  document.getElementById('organisation').textContent = office.organisation
    .map(nameIn)
    .join(text.comma);
  const specimen = document.getElementById('demonstration');
  specimen.hidden = !office.demonstration;
};

await Promise.all([askOffice().then(showOffice), showReports()]);
