/** A condition on rows of `employee` under an alias: nobody invited them yet, and there is an address to do it at. */
export const waitsForInvitation = (alias: string): string =>
  `${alias}.user_id is null and ${alias}.invited_at is null and ${alias}.email is not null`;
