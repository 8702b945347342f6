import { type FormEvent, useState } from 'react';

interface Submission {
  error: unknown;
  isBusy: boolean;
  submit: (event: FormEvent) => void;
}

/** A form that is sent: busy while it is, and with the error and everything that was typed when it fails. */
export function useSubmission(send: () => Promise<unknown>): Submission {
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await send();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return {
    error,
    isBusy,
    submit: (event) => {
      event.preventDefault();
      void run();
    },
  };
}
