import { useState } from 'react';

interface TypedText {
  /** What stands in the field. */
  typed: string;
  type: (text: string) => void;
  /** To be called with what goes into the address: it comes back from there, while more is typed perhaps. */
  tellSent: (text: string) => void;
}

/** What is typed into a field whose value is in the address, until the address says something else by a link or by Back. */
export function useTypedText(inAddress: string): TypedText {
  const [typed, type] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  const [sent, tellSent] = useState<string>();
  if (inAddress !== seen) {
    setSeen(inAddress);
    tellSent(undefined);
    if (inAddress !== sent) type(inAddress);
  }
  return { typed, type, tellSent };
}
