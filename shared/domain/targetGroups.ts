import type { Name } from '../contract/text.ts';

export interface TargetGroup {
  readonly code: string;
  readonly name: Name;
  /** In every public output the restricted groups are one row, «گروه‌های در اولویت». */
  readonly restricted: boolean;
}

const open = (code: string, fa: string, en: string): TargetGroup => ({
  code,
  name: { fa, en },
  restricted: false,
});
const restricted = (code: string, fa: string, en: string): TargetGroup => ({
  code,
  name: { fa, en },
  restricted: true,
});

export const targetGroups: readonly TargetGroup[] = [
  open('people-with-disabilities', 'افراد دارای معلولیت', 'People with disabilities'),
  open('women-heading-households', 'زنان سرپرست خانوار', 'Women heading households'),
  open('prisoners-families', 'خانواده‌های زندانیان', 'Families of prisoners'),
  open('homeless-people', 'افراد بی‌خانمان', 'Homeless people'),
  open('low-income-households', 'خانوارهای کم‌درآمد', 'Low-income households'),
  open('young-couples', 'زوج‌های جوان', 'Young couples'),
  open('children', 'کودکان', 'Children'),
  open('older-people', 'سالمندان', 'Older people'),
  restricted(
    'street-addiction',
    'معتادان متجاهر و خانواده‌ها',
    'Addicted people in the street and their families',
  ),
  restricted(
    'working-children',
    'کودکان کار و خیابان و خانواده‌ها',
    'Working and street children and their families',
  ),
  restricted('waste-pickers', 'زباله‌گردها و خانواده‌ها', 'Waste pickers and their families'),
  restricted('trans-people', 'افراد تراجنسیتی و خانواده‌ها', 'Trans people and their families'),
  restricted(
    'women-at-special-risk',
    'زنان در معرض آسیب ویژه و خانواده‌ها',
    'Women at special risk and their families',
  ),
];
const byCode = new Map(targetGroups.map((group) => [group.code, group]));
export const targetGroup = (code: string): TargetGroup | undefined => byCode.get(code);

/** The one row in which the restricted groups appear together. */
export const priorityGroups = {
  code: 'priority-groups',
  name: { fa: 'گروه‌های در اولویت', en: 'Priority groups' },
} as const;
