import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { useAddressToken } from '../../session/address-token';
import { useSession } from '../../session/session-context';
import { SignInForm } from '../../session/sign-in-form';
import { EntryPage } from '../../ui/entry-page';
import { QueryView } from '../../ui/query-view';
import { type Invitation, useInvitation } from './queries';
import { AcceptForm } from './accept-form';

/** An invitation by mail: to work in a portal, or to read one's payslips. */
export function Component() {
  const { t } = useTranslation();
  const token = useAddressToken();
  return (
    <EntryPage title={t('invitation.title')}>
      {token === undefined ? <Alert severity="warning">{t('session.linkIncomplete')}</Alert> : <Offer token={token} />}
    </EntryPage>
  );
}

function Offer({ token }: { token: string }) {
  const invitation = useInvitation(token);
  return <QueryView query={invitation}>{(offered) => <Acceptance token={token} invitation={offered} />}</QueryView>;
}

function Acceptance({ token, invitation }: { token: string; invitation: Invitation }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const { portalName, email, kind, hasAccount, expiresAt } = invitation;
  // Where it is not told, the person says so.
  const [saysSo, setSaysSo] = useState(false);
  const mustSignIn = session === null && (hasAccount ?? saysSo);
  return (
    <>
      <div>
        <Typography>{t(kind === 'employee_invitation' ? 'invitation.toPayslips' : 'invitation.toWork', { portalName })}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('invitation.until', { moment: moment(expiresAt) })}
        </Typography>
      </div>
      {mustSignIn ? (
        <>
          <Alert severity="info">{hasAccount ? t('invitation.hasAccount', { email }) : t('invitation.signInFirst')}</Alert>
          <SignInForm email={email} />
        </>
      ) : (
        <AcceptForm token={token} invitation={invitation} />
      )}
      {session === null && hasAccount === null && (
        <Button onClick={() => setSaysSo(!saysSo)}>{t(saysSo ? 'invitation.toNewAccount' : 'invitation.toSignIn')}</Button>
      )}
    </>
  );
}
