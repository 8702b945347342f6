/** An XML element: its name, and either text or the elements in it. */
export type Element = [name: string, content: string | number | Element[]];

/** Writes elements with indentation; text is escaped. */
export function xmlOf(elements: Element[], indentation = ''): string {
  return elements
    .map(([name, content]) => {
      if (!Array.isArray(content)) return `${indentation}<${name}>${escaped(String(content))}</${name}>\n`;
      return `${indentation}<${name}>\n${xmlOf(content, `${indentation}  `)}${indentation}</${name}>\n`;
    })
    .join('');
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
