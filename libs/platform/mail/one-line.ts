/** A name as it can stand in a mail's subject: on one line, whatever somebody typed into it. */
export const oneLine = (name: string): string => name.replace(/\s+/g, ' ');
