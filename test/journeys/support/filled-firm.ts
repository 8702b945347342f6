import type { OwnDemonstration } from '../../../apps/demo/main-job/main-job';
import { fillDemonstration } from '../../../apps/demo/main-job/main-job';
import type { DemonstrationFirm, Login } from '../../../apps/demo/seed/logins';
import { addressesOf } from './firm';
import { addMember, journeyPassword } from './people';
import type { World } from './world';

/** The demonstration firm, filled by the same steps as for whoever tries the product out: some runs wait, one account leads nowhere. */
export async function fillFirm(world: World): Promise<DemonstrationFirm> {
  const portal = await world.builders.portal({ name: 'Kantoor De Brug' });
  const login = (email: string): Login => ({ email, password: journeyPassword, isReady: false });
  const firm: DemonstrationFirm = {
    portalId: portal.portalId,
    isFilled: false,
    logins: {
      portalAdministrator: login((await addMember(world, portal, { name: 'Beheer De Brug', role: 'portal_admin' })).email),
      backOffice: login((await addMember(world, portal, { name: 'Backoffice De Brug', role: 'back_office' })).email),
      management: login('directie@klantgroep-vuurtoren.example'),
      employee: login(''),
    },
  };
  const demonstration: OwnDemonstration = {
    publicUrl: world.address,
    localUrl: world.address,
    database: world.database,
    secrets: { masterKeys: '', hashKey: '', auditKey: '' } as OwnDemonstration['secrets'],
    simulator: addressesOf(world.simulator),
    mailUrl: world.mailAddress,
  };
  await fillDemonstration(demonstration, firm, () => undefined);
  return firm;
}
