import { useState } from 'react';

interface RefusedDeed<Input> {
  /** What was refused last, and why. */
  refused: { input: Input; error: unknown } | undefined;
  /** Never fails: what is refused is in `refused`. */
  send: (input: Input) => Promise<void>;
  letGo: () => void;
}

/** Sends something from the page. What was refused stays until it was sent after all or is let go, also while it is sent again: the page does not jump. */
export function useRefusedDeed<Input>(deed: (input: Input) => Promise<unknown>): RefusedDeed<Input> {
  const [refused, setRefused] = useState<{ input: Input; error: unknown }>();
  const send = async (input: Input) => {
    try {
      await deed(input);
      setRefused(undefined);
    } catch (error) {
      setRefused({ input, error });
    }
  };
  return { refused, send, letGo: () => setRefused(undefined) };
}
