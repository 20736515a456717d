/** A part of the frame with its places filled: with HTML, which is not looked at again. */
export function fill(part: string, values: Readonly<Record<string, string>>): string {
  return part.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the frame of letters wants {{${name}}}`);
    return value;
  });
}
