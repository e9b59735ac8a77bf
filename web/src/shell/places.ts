import type { Role } from '../../../shared/contract/entry.ts';

/** Where each role begins. */
export const placeOf: Readonly<Record<Role, string>> = {
  partner: '/partner',
  officer: '/officer',
  district: '/district',
  auditor: '/auditor',
  'office-admin': '/administration',
};

const roles = Object.keys(placeOf) as Role[];

/** Whose part of the portal an address lies in, if it lies in one. */
export const roleAt = (path: string): Role | undefined =>
  roles.find((role) => path === placeOf[role] || path.startsWith(`${placeOf[role]}/`));
