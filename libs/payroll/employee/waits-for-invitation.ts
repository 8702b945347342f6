/** A condition on rows of `employee` under an alias: nobody invited them yet, there is an address to do it at, and nobody doubts who they are. */
export const waitsForInvitation = (alias: string): string =>
  `${alias}.user_id is null and ${alias}.invited_at is null and ${alias}.email is not null and ${alias}.identity_doubt_code is null`;
