import { dayInBoth, inLanguage, language, nameIn, speak } from '../language.js';
import { ask, askOffice, element, nameOffice } from '../service.js';
import { texts } from './texts.js';

const answers = ['valid', 'revoked', 'superseded', 'not-found'];

/** As people type it on a Persian keyboard, too. */
const typed = (text) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 0xf).trim();

const text = speak(texts);
const serial = typed(new URLSearchParams(location.search).get('serial') ?? '');
const place = document.getElementById('answer');

const icon = (name) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
};

const latin = (value) => element('bdi', { dir: 'ltr' }, value);

/** A link that asks for a serial. */
const linkTo = (value, label) =>
  element('a', { href: inLanguage('/check/', { serial: value }) }, label);

const row = (label, value) =>
  value === undefined ? [] : [element('dt', {}, label), element('dd', {}, value)];

const name = (value) =>
  value === undefined ? undefined : element('bdi', { dir: 'auto' }, nameIn(value));

const now = () =>
  new Date().toLocaleString(language === 'fa' ? 'fa-IR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });

const details = ({ holder, issuedOn, office, revokedOn, supersededBy, ...answer }) =>
  element(
    'dl',
    {},
    ...row(text.serial, latin(answer.serial)),
    ...row(text.holder, name(holder)),
    ...row(text.issuedOn, issuedOn && dayInBoth(issuedOn)),
    ...row(text.office, name(office)),
    ...row(text.revokedOn, revokedOn && dayInBoth(revokedOn)),
    ...row(text.supersededBy, supersededBy && linkTo(supersededBy, latin(supersededBy))),
    ...row(text.askedAt, now()),
  );

const show = (state, ...more) => {
  document.title = `${text[state]} — ${text.title}`;
  const heading = element('h2', { tabindex: '-1' }, icon(state), text[state]);
  const says = element('p', {}, text.says[state]);
  place.replaceChildren(element('article', { class: `answer ${state}` }, heading, says, ...more));
  heading.focus();
};

const check = async () => {
  place.replaceChildren(element('p', {}, text.waiting));
  let answer;
  try {
    answer = await ask(`/check/${encodeURIComponent(serial)}`);
  } catch {
    answer = undefined;
  }
  // Only what the office says in so many words is shown as its answer.
  if (!answers.includes(answer?.answer)) {
    show('unreachable', element('p', {}, linkTo(serial, text.again)));
    return;
  }
  const specimen = answer.demonstration
    ? [element('p', { class: 'demonstration' }, text.demonstration)]
    : [];
  show(answer.answer, ...specimen, details(answer));
};

document.getElementById('serial').value = serial;
if (serial !== '') await check();
nameOffice(await askOffice());
