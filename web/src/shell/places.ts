import type { Role } from '../../../shared/contract/entry.ts';

/** Where each role begins. */
export const placeOf: Readonly<Record<Role, string>> = {
  partner: '/partner',
  officer: '/officer',
  district: '/district',
  auditor: '/auditor',
  'office-admin': '/administration',
};
