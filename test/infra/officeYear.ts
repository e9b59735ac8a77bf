import { type Cast, type Person, today } from '../../scripts/scenario/cast.ts';
import { heaters } from '../../scripts/scenario/heaters.ts';
import { housing } from '../../scripts/scenario/housing.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { report, verify } from '../../scripts/scenario/steps.ts';
import { wheelchairs } from '../../scripts/scenario/wheelchairs.ts';
import { campaigning } from './year/campaign.ts';
import { catalogue } from './year/catalogue.ts';
import { fieldwork } from './year/field.ts';
import { gifts } from './year/gifts.ts';
import { imports } from './year/imports.ts';
import { obligations } from './year/obligations.ts';
import { partners } from './year/partners.ts';
import { people } from './year/people.ts';
import { plan } from './year/planning.ts';
import { refused } from './year/refused.ts';
import { savings } from './year/savings.ts';
import { uploaded } from './year/uploaded.ts';

/** All that an office does, so that every function is called and each does all that it can. */
export async function runOffice(cast: Cast): Promise<void> {
  const ground = await layGround(cast);
  await catalogue(cast);
  await partners(cast);
  await obligations(cast, ground);
  await people(cast);
  const certificate = await heaters(cast, ground);
  await wheelchairs(cast, ground);
  await housing(cast, ground);
  await plan(cast);
  await savings(cast, ground);
  await fieldwork(cast, ground);
  await campaigning(cast, ground);
  const issued = await report(cast);
  await refuse(cast, ground);
  await gifts(cast);
  await imports(cast);
  await persons(cast);
  await readLists(cast);
  await readPapers(cast, certificate, { ...issued, version: String(issued.version) });
  await readLog(cast);
  await audit(cast, issued.period);
  await attachScan(cast, certificate);
  await revoke(cast, certificate);
}

/** What was claimed becomes free again. */
async function refuse(
  { as }: Cast,
  { gasCompany, company }: Awaited<ReturnType<typeof layGround>>,
) {
  const partner = await as('partner');
  const officer = await as('officer');
  const second = await as('officer2');
  const contribution = await partner('submitContribution', {
    body: {
      occurredOn: today(),
      region: 'IR-23.tehran.06',
      targetGroup: 'low-income-households',
      lines: [
        {
          item: 'low-consumption-heater',
          quantity: '1',
          serials: ['refused-1'],
          values: { 'cost-to-company': { is: 'amount', amount: '1', currency: 'IRR' } },
        },
      ],
      evidence: [],
    },
    idempotencyKey: 'refused',
  });
  await officer('refuseContribution', {
    params: { contribution: contribution.id },
    body: { reason: 'a duplicate' },
    ifMatch: contribution.version,
    idempotencyKey: 'refusal',
  });
  const { items } = await officer('listSavings', {});
  const evidence = await uploaded(officer);
  const saving = await officer('submitSaving', {
    body: {
      measurer: gasCompany,
      funder: company,
      population: { fa: 'مشترکان خانگی', en: 'Household subscribers' },
      subscribers: 10,
      area: 'IR-23',
      from: '1404-09',
      until: '1404-12',
      energy: 'natural-gas',
      volume: '1000',
      method: 'as before',
      fund: '1000',
      uses: [{ use: 'wheelchairs', amount: '1000' }],
      letter: { number: '1', date: '2026-04-10' },
      evidence: [evidence],
      soldOnExchange: false,
    },
    idempotencyKey: 'refused-saving',
  });
  await second('refuseSaving', {
    params: { saving: saving.id },
    body: { reason: 'not measured' },
    ifMatch: saving.version,
    idempotencyKey: 'refusal-saving',
  });
  await second('getSaving', { params: { saving: items[0]?.id ?? '' } });
}

/** A person is registered, read, thanked on paper by name, and erased. */
async function persons({ as }: Cast): Promise<void> {
  const officer = await as('officer');
  const admin = await as('admin');
  const { id: partner, version } = await officer('registerPartner', {
    body: {
      type: 'natural-person',
      name: { fa: 'خیّر نمونه', en: 'Sample Giver' },
      nationalCode: '0013542419',
      demonstration: true,
    },
    idempotencyKey: 'person',
  });
  await officer('getPartner', { params: { partner } });
  await thanked(officer, await as('officer2'), partner);
  await admin('getPersonalData', { params: { partner } });
  const forged = { accessesAfter: 'A'.repeat(60) };
  await refused(admin('getPersonalData', { params: { partner }, query: forged }));
  await admin('erasePersonalData', {
    params: { partner },
    body: { reason: 'asked-by-the-person' },
    ifMatch: version,
    idempotencyKey: 'erasure',
  });
}

async function thanked(officer: Person, second: Person, partner: string) {
  const { id } = await officer('registerLetter', {
    params: { partner },
    body: {
      letter: { number: '1', date: '2026-04-10' },
      occurredOn: today(),
      region: 'IR-23.tehran.06',
      targetGroup: 'low-income-households',
      lines: [
        {
          item: 'wheelchair',
          quantity: '1',
          values: { 'cost-to-company': { is: 'amount', amount: '1', currency: 'IRR' } },
        },
      ],
      evidence: [await uploaded(officer)],
    },
    idempotencyKey: 'gift-person',
  });
  await verify(second, id, { lines: [{ quantity: '1', basis: 'cost-to-company' }] });
  const { id: certificate } = await officer('prepareCertificate', {
    body: { contributions: [id] },
    idempotencyKey: 'certificate-person',
  });
  await officer('certificateDocument', { params: { certificate }, query: {} });
}

async function readLists({ as }: Cast): Promise<void> {
  const [officer, partner, district] = [
    await as('officer'),
    await as('partner'),
    await as('district'),
  ];
  for (const person of [officer, partner, district]) await person('getMe', {});
  for (const person of [officer, partner, district]) await person('listContributions', {});
  const [open] = (await officer('listContributions', { query: { status: 'verified' } })).items;
  await officer('listContributions', { query: { region: 'IR-23' } });
  await officer('listContributions', { query: { partner: open?.partner } });
  await officer('getContribution', { params: { contribution: open?.id ?? '' } });
  const { sha256 = '' } = open?.evidence[0] ?? {};
  await officer('getEvidence', { params: { contribution: open?.id ?? '', sha256 } });
  for (const person of [officer, partner]) {
    const { items } = await person('listMous', {});
    for (const { id } of items) await person('getMou', { params: { mou: id } });
    await person('listCertificates', {});
  }
  const { items } = await officer('listPartners', {});
  await officer('getPartner', { params: { partner: items[0]?.id ?? '' } });
  await officer('getOffice', {});
  // A cursor that was made up is looked at as every other one.
  const forged = { query: { after: 'A'.repeat(60) } };
  await refused(officer('listContributions', forged));
  await refused(officer('listItems', forged));
  await officer('listItems', {});
  await refused(officer('listPartners', forged));
  await refused(officer('listMous', forged));
  await refused(officer('listSavings', forged));
  await refused(officer('listCertificates', forged));
  await officer('listReports', {});
  await refused(officer('listReports', forged));
}

async function readPapers(
  { as }: Cast,
  certificate: string,
  version: { period: string; version: string },
): Promise<void> {
  const officer = await as('officer');
  const auditor = await as('auditor');
  const { serial = '' } = await officer('getCertificate', { params: { certificate } });
  await officer('checkCertificate', { params: { serial } });
  for (const format of ['json', 'pdf'] as const) {
    const query = { format };
    await officer('certificateDocument', { params: { certificate }, query });
    await officer('reportDocument', { params: version, query });
  }
  for (const format of ['csv', 'xlsx', 'jsonl'] as const)
    await officer('reportDocument', { params: version, query: { format } });
  await auditor('auditReport', { params: version });
  await auditor('getTrust', {});
}

/** The paper comes back from the signatory's desk. */
async function attachScan({ as }: Cast, certificate: string): Promise<void> {
  const [officer, partner] = [await as('officer'), await as('partner')];
  const { version } = await officer('getCertificate', { params: { certificate } });
  await officer('attachSignedScan', {
    params: { certificate },
    body: { evidence: [await uploaded(officer)] },
    ifMatch: version,
    idempotencyKey: 'scan',
  });
  await partner('getSignedScan', { params: { certificate } });
}

async function readLog({ as }: Cast): Promise<void> {
  const auditor = await as('auditor');
  await auditor('getCheckpoint', {});
  const { bytes } = await auditor('getCheckpoint', {});
  const size = Number(new TextDecoder().decode(bytes).split('\n')[1]);
  await auditor('getTile', { params: { path: `0/000.p/${size}` } });
  await auditor('getEntryBundle', { params: { path: `000.p/${size}` } });
  await refused(auditor('getTile', { params: { path: '0/001' } }));
  await refused(auditor('getEntryBundle', { params: { path: '001' } }));
  const { items } = await auditor('listContributions', { query: { status: 'verified' } });
  await auditor('getProof', { params: { entry: items[0]?.entries[0] ?? '' } });
}

/** Revoked and given again: the check then looks for what took its place. */
async function revoke({ as }: Cast, certificate: string): Promise<void> {
  const officer = await as('officer');
  await officer('duplicateCertificate', {
    params: { certificate },
    body: { reason: 'lost' },
    ifMatch: (await officer('getCertificate', { params: { certificate } })).version,
    idempotencyKey: 'duplicate',
  });
  const { version, serial = '' } = await officer('getCertificate', { params: { certificate } });
  await officer('revokeCertificate', {
    params: { certificate },
    body: { reason: 'a wrong number' },
    ifMatch: version,
    idempotencyKey: 'revoke',
  });
  await officer('checkCertificate', { params: { serial } });
  await officer('certificateDocument', { params: { certificate }, query: {} });
}

/** A finding about what stands in the log. */
async function audit({ as }: Cast, period: string): Promise<void> {
  const auditor = await as('auditor');
  const { id: finding, version } = await auditor('recordFinding', {
    body: { about: { is: 'report', period, version: 1 }, severity: 'note', text: 'a remark' },
    idempotencyKey: 'finding',
  });
  const params = { finding };
  const answered = await (await as('officer'))('answerFinding', {
    params,
    body: { text: 'an answer' },
    ifMatch: version,
    idempotencyKey: 'finding-answer',
  });
  await auditor('reviewFinding', {
    params,
    body: { outcome: 'settled', text: 'seen' },
    ifMatch: answered.version,
    idempotencyKey: 'finding-review',
  });
  await auditor('listFindings', {});
  const cell = 'delivered|item/wheelchair|all';
  await auditor('traceFigure', { params: { period }, query: { cell } });
  await refused(auditor('listFindings', { query: { after: 'A'.repeat(60) } }));
}
