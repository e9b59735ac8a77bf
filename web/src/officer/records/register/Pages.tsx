import type { ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { Missing } from '../../../shell/Missing.tsx';
import { hrefOf, type RegisterName } from '../registers.ts';

/** The pages of one register, each with an address that stays. */
export const Pages = ({
  of,
  list,
  add,
  one,
}: {
  readonly of: RegisterName;
  readonly list: ComponentType;
  readonly add?: ComponentType;
  readonly one?: ComponentType;
}) => (
  <Switch>
    <Route path={hrefOf(of)} component={list} />
    {add !== undefined && <Route path={hrefOf(of, 'new')} component={add} />}
    {one !== undefined && <Route path={hrefOf(of, ':id')} component={one} />}
    <Route component={Missing} />
  </Switch>
);
