import { account } from './en/account';
import { document } from './en/document';
import { form } from './en/form';
import { general } from './en/general';
import { invitation } from './en/invitation';
import { my } from './en/my';
import { myData } from './en/my-data';
import { navigation } from './en/navigation';
import { session } from './en/session';

/** The words of the pages that are a person's own and of those before sign-in: an employee fetches no others. */
export const own = { general, form, navigation, session, account, invitation, document, my, myData };
