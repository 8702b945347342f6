let tell: () => void = () => undefined;
const somebody = new Promise<void>((resolve) => (tell = resolve));

/** Settled once somebody is signed in, or nobody can say: what is of the firm is not fetched for nobody. */
export const whenSomebodyIsIn = (): Promise<void> => somebody;

export const tellSomebodyIsIn = (): void => tell();
