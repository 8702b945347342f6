import type { SignedInAgent } from './sign-in';

/** What a list has on all its pages together. The path has a `?`, and no page of its own. */
export async function everyPage<Item>(agent: SignedInAgent, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await agent.get(`${path}&page=${page}`).expect(200);
    items.push(...body.items);
    if (body.items.length === 0 || items.length >= body.total) return items;
  }
}
