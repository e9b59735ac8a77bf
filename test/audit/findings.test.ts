import { beforeEach, describe, expect, test } from '@jest/globals';
import { routes } from '../../shared/contract/routes.ts';
import { answerFinding, reviewFinding } from '../../shared/domain/finding/followUp.ts';
import { listFindings } from '../../shared/domain/finding/read.ts';
import { recordFinding } from '../../shared/domain/finding/recordFinding.ts';
import { type Office, office, requestOf } from '../domain/office.ts';
import { wheelchairs } from '../domain/papers.ts';
import { reported, verified } from '../domain/steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const listed = async ({ home, people }: Office) =>
  (await listFindings(home, requestOf(people.auditor, 'listFindings', {}))).items;
const entry = 'contribution-denied:1';
const statement = {
  about: { is: 'entry', entry },
  severity: 'major',
  text: 'رسید هست و ثبت نیست.',
};

describe('an audit finding', () => {
  test('is recorded by auditors only', () => {
    expect(routes.recordFinding.roles).toEqual({ auditor: 'all' });
    for (const person of [here.people.verifier, here.people.admin, here.people.giver])
      expect(() => requestOf(person, 'recordFinding', { body: statement })).toThrow(
        'does not admit',
      );
  });

  test('about a sealed entry rests on it', async () => {
    const { does, people, seal, log, home } = here;
    const id = await verified(here, [wheelchairs('3')]);
    await seal();
    const body = { ...statement, about: { is: 'entry', entry: `${id}:2` } };
    const written = await does(people.auditor, recordFinding, { body });
    await seal();
    const recorded = (await log()).find((each) => each.id === written.entry);
    expect(recorded).toMatchObject({
      kind: 'finding-recorded',
      causes: [`${id}:2`],
      data: { inLog: true },
    });
    expect(await listed({ ...here, home })).toEqual([
      expect.objectContaining({
        ...body,
        id: written.id,
        entry: written.entry,
        inLog: true,
        version: 1,
      }),
    ]);
  });

  test('about an entry that the office denies is sealed all the same', async () => {
    const { does, people, seal, log } = here;
    const { entry: id } = await does(people.auditor, recordFinding, { body: statement });
    await seal();
    expect((await log()).find((each) => each.id === id)).toMatchObject({
      causes: [],
      data: { inLog: false },
    });
  });

  test('about a report rests on its issue; a version that was never issued is refused', async () => {
    const { does, people, seal, log } = here;
    await reported(here, '1405-Q1');
    const about = { is: 'report', period: '1405-Q1', version: 1 };
    const { entry: id } = await does(people.auditor, recordFinding, {
      body: { ...statement, about },
    });
    await seal();
    expect((await log()).find((each) => each.id === id)?.causes).toEqual(['quarter-1405-Q1:2']);
    const unknown = does(people.auditor, recordFinding, {
      body: { ...statement, about: { ...about, version: 2 } },
    });
    await expect(unknown).rejects.toMatchObject({
      code: 'rule-broken',
      fields: [{ pointer: '/about/version', code: 'unknown' }],
    });
  });

  test('adds nothing to any figure and gives nothing a name', async () => {
    const { deltasOf } = await import('../../shared/domain/cells.ts');
    const { labelsOf } = await import('../../shared/domain/labels.ts');
    const { does, people, seal, log } = here;
    const { entry: id } = await does(people.auditor, recordFinding, { body: statement });
    await seal();
    const recorded = (await log()).find((each) => each.id === id);
    if (!recorded) throw new Error('not sealed');
    expect(deltasOf(recorded)).toEqual([]);
    expect(labelsOf(recorded)).toEqual([{ id: `period/${recorded.period}`, label: {} }]);
  });
});

describe('what comes after a finding', () => {
  const recorded = async () =>
    (await here.does(here.people.auditor, recordFinding, { body: statement })).id;
  const answers = (finding: string) =>
    here.does(here.people.verifier, answerFinding, {
      params: { finding },
      body: { text: 'رسید پیوست شد.' },
    });
  const reviews = (finding: string, outcome: 'settled' | 'stands') =>
    here.does(here.people.auditor, reviewFinding, {
      params: { finding },
      body: { outcome, text: 'دیده شد.' },
    });

  test('is said by the office and judged by an auditor, and changes nothing of the finding', async () => {
    const finding = await recorded();
    expect(await listed(here)).toMatchObject([{ status: 'open', steps: [] }]);
    await answers(finding);
    expect(await listed(here)).toMatchObject([{ status: 'answered', ...statement }]);
    await reviews(finding, 'stands');
    expect(await listed(here)).toMatchObject([{ status: 'open' }]);
    await answers(finding);
    await reviews(finding, 'settled');
    expect(await listed(here)).toMatchObject([
      {
        ...statement,
        status: 'settled',
        steps: [
          { step: 'answered', entry: `${finding}:2`, text: 'رسید پیوست شد.' },
          { step: 'stands', entry: `${finding}:3` },
          { step: 'answered', entry: `${finding}:4` },
          { step: 'settled', entry: `${finding}:5`, text: 'دیده شد.' },
        ],
      },
    ]);
  });

  test('ends when it is settled', async () => {
    const finding = await recorded();
    await reviews(finding, 'settled');
    await expect(answers(finding)).rejects.toMatchObject({ code: 'status-wrong' });
    await expect(reviews(finding, 'settled')).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('can’t be that it stands against an answer that nobody gave', async () => {
    await expect(reviews(await recorded(), 'stands')).rejects.toMatchObject({
      code: 'status-wrong',
    });
  });

  test('is answered by officers and reviewed by auditors only', () => {
    expect(routes.answerFinding.roles).toEqual({ officer: 'all' });
    expect(routes.reviewFinding.roles).toEqual({ auditor: 'all' });
  });
});
