import { beforeEach, describe, expect, test } from '@jest/globals';
import { confirmDelivery } from '../../shared/domain/contribution/deliver.ts';
import { submitContribution } from '../../shared/domain/contribution/submit.ts';
import { evidencePath } from '../../shared/domain/evidence.ts';
import { historyOf, type Office, office, type Person } from './office.ts';
import { delivery, gift, wheelchairs } from './papers.ts';
import { verified } from './steps.ts';
import { evidenceOf, named, picture, upload } from './uploads.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const lines = [wheelchairs('1')];
const submit = (by: Person, ...evidence: ReturnType<typeof named>[]) =>
  here.does(by, submitContribution, { body: gift(lines, { evidence }) });
const missing = {
  code: 'rule-broken',
  fields: [{ pointer: '/evidence/0', code: 'evidence-missing' }],
};

describe('evidence', () => {
  test('stands in the entry under the hash of its bytes', async () => {
    const paper = await evidenceOf(here, here.people.giver);
    const { id } = await submit(here.people.giver, paper);
    const [entry] = await historyOf(here.home, id);
    expect(entry?.evidence).toEqual([paper]);
    const kept = await here.home.files.read(evidencePath(here.company, paper.sha256));
    expect(kept?.bytes).toEqual(picture('paper'));
  });

  test('may be uploaded again, and stays what it is', async () => {
    const first = await evidenceOf(here, here.people.giver);
    expect(await evidenceOf(here, here.people.giver)).toEqual(first);
  });

  test('is refused under the hash of other bytes', async () => {
    const { sha256 } = named(picture('another'));
    const wrong = upload(here, here.people.giver, picture('paper'), { sha256 });
    await expect(wrong).rejects.toMatchObject({
      fields: [{ pointer: '/sha256', code: 'evidence-missing' }],
    });
    await expect(submit(here.people.giver, named(picture('another')))).rejects.toMatchObject(
      missing,
    );
  });

  test.each([
    ['text', new TextEncoder().encode('<script>alert(1)</script>')],
    ['nothing', new Uint8Array()],
  ])('is refused as a picture if its bytes are %s', async (_, bytes) => {
    await expect(upload(here, here.people.giver, bytes)).rejects.toMatchObject({
      code: 'media-type-wrong',
    });
  });

  test('is refused as a PDF if its bytes are a picture', async () => {
    const wrong = upload(here, here.people.giver, picture('paper'), {
      mediaType: 'application/pdf',
    });
    await expect(wrong).rejects.toMatchObject({ code: 'media-type-wrong' });
  });

  test('that was never uploaded is refused, each by its place', async () => {
    const there = await evidenceOf(here, here.people.giver);
    const refused = submit(here.people.giver, there, named(picture('never uploaded')));
    await expect(refused).rejects.toMatchObject({
      fields: [{ pointer: '/evidence/1', code: 'evidence-missing' }],
    });
  });

  test('that another partner uploaded does not count', async () => {
    const paper = await evidenceOf(here, here.people.giver);
    await expect(submit(here.people.unionist, paper)).rejects.toMatchObject(missing);
    await submit(here.people.colleague, paper);
  });

  test('of the office is no evidence of a partner, nor the other way round', async () => {
    const ofOffice = await evidenceOf(here, here.people.registrar, 'office');
    await expect(submit(here.people.giver, ofOffice)).rejects.toMatchObject(missing);

    const ofPartner = await evidenceOf(here, here.people.giver, 'partner');
    const contribution = await verified(here, lines);
    const body = delivery('1', { evidence: [ofPartner] });
    const arrival = here.does(here.people.district6, confirmDelivery, {
      params: { contribution },
      body,
    });
    await expect(arrival).rejects.toMatchObject(missing);
  });

  test('is refused as another type than it was uploaded as', async () => {
    const paper = await evidenceOf(here, here.people.giver);
    const other = { ...paper, mediaType: 'application/pdf' as never };
    await expect(submit(here.people.giver, other)).rejects.toMatchObject(missing);
  });
});
