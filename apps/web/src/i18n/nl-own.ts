import { account } from './nl/account';
import { document } from './nl/document';
import { form } from './nl/form';
import { general } from './nl/general';
import { invitation } from './nl/invitation';
import { my } from './nl/my';
import { myData } from './nl/my-data';
import { navigation } from './nl/navigation';
import { session } from './nl/session';

/** The words of the pages that are a person's own and of those before sign-in: an employee fetches no others. */
export const own = { general, form, navigation, session, account, invitation, document, my, myData };
