import type { MenuPage } from './menu-page';

/** Of whoever is an employee somewhere. */
export const employeePages: readonly MenuPage[] = [
  { path: '/my/payslips', label: 'navigation.myPayslips' },
  { path: '/my/data', label: 'myData.title' },
];

/** Of everybody. */
export const accountPage: MenuPage = { path: '/my/account', label: 'session.account' };
