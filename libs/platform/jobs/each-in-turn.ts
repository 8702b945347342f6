/**
 * Acts on each, one after another; one that fails does not keep the others from their turn. Throws at the end what failed, all of it as one
 * AggregateError whose message says of each what it was.
 */
export async function eachInTurn<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: Array<{ name: string; error: unknown }> = [];
  for (const item of items) {
    try {
      await act(item);
    } catch (error) {
      failures.push({ name: nameOf(item), error });
    }
  }
  if (failures.length === 0) return;
  const message = failures.map(({ name, error }) => `${name}: ${error instanceof Error ? error.message : String(error)}`).join('; ');
  throw new AggregateError(
    failures.map(({ error }) => error),
    message,
  );
}
