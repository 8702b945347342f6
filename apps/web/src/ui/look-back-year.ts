/** The year that says most of how things go: this one, and in its first three months the one before, when little has been paid yet. */
export const lookBackYear = (now = new Date()): number => (now.getMonth() < 3 ? now.getFullYear() - 1 : now.getFullYear());
