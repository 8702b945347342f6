import { useState } from 'react';

const tokenPattern = /^[\w-]{43}$/;

/** The token after the # of a mailed address: that part reaches no server, log or referrer. Undefined where there is none that could be one. */
export function useAddressToken(): string | undefined {
  const [token] = useState(() => window.location.hash.slice(1));
  return tokenPattern.test(token) ? token : undefined;
}
