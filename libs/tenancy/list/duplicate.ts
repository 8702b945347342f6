/** The name of the unique constraint or index that a statement broke, or undefined when it failed for another reason. */
export function brokenUniqueness(error: unknown): string | undefined {
  const { code, constraint } = ((error as { driverError?: unknown })?.driverError ?? error ?? {}) as { code?: string; constraint?: string };
  return code === '23505' ? constraint : undefined;
}

/** Runs a statement, and puts a clear error in the place of a broken unique constraint. */
export async function refuseDuplicate<Result>(work: Promise<Result>, errors: Readonly<Record<string, () => Error>>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const constraint = brokenUniqueness(error);
    throw (constraint && errors[constraint]?.()) || error;
  }
}
