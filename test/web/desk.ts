import type { Locator, Page } from 'playwright-core';
import { inDigits } from '../../shared/domain/format.ts';
import { jalali, noon } from '../../shared/domain/period.ts';

/** How somebody fills in a form of the office, field by field, by what the labels say. */
export const deskOf = (page: Page, root: Locator = page.locator('main')) => {
  const within = (place: Locator) => deskOf(page, place);
  /** By its whole name; what must be filled in bears a sign behind it. */
  const whole = (label: string) =>
    new RegExp(`^${label.replace(/[()]/g, String.raw`\$&`)}( \\*)?$`);
  const field = (label: string) => root.getByLabel(whole(label)).first();
  return {
    /** Only what stands in the frame of this name. */
    frame: (name: string) =>
      within(
        root
          .locator('fieldset')
          .filter({ has: page.locator(`legend:text-is("${name}")`) })
          .last(),
      ),
    type: (label: string, text: string) => field(label).fill(text),
    pick: async (label: string, option: string) => {
      await field(label)
        .locator('option', { hasText: option })
        .first()
        .waitFor({ state: 'attached' });
      await field(label).selectOption({ label: option });
    },
    /** From a list that is searched by typing. */
    choose: async (label: string, text: string) => {
      await field(label).focus();
      // Opens the list where coming to it did not.
      await page.keyboard.press('ArrowDown');
      await page.locator('.popover .option').first().waitFor();
      await field(label).fill(text);
      await page.locator('.popover .option').filter({ hasText: text }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.popover').waitFor({ state: 'detached' });
    },
    tick: (label: string) => root.getByLabel(label).check(),
    /** A day in the calendar of the page, which is Jalali. */
    day: async (label: string, day: string) => {
      const { year, month, day: date } = jalali(noon(day));
      const group = root.getByRole('group', { name: whole(label) }).first();
      for (const [part, value] of [
        ['year', year],
        ['month', month],
        ['day', date],
      ] as const) {
        await group.locator(`[data-type=${part}]`).focus();
        await page.keyboard.type(inDigits(String(value), 'fa'));
      }
    },
    press: (name: string) => root.getByRole('button', { name, exact: true }).last().click(),
  };
};

/** What somebody reads there; spaces that must not break are spaces all the same. */
export const wordsOf = async (place: Locator): Promise<string> =>
  (await place.innerText()).replaceAll('\u00a0', ' ');
