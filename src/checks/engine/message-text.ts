/**
 * Puts the values into a sentence at their braces.
 * @throws when the sentence asks for a value that was not given: a broken check.
 */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`The message has no value for ${key}.`);
    return String(value);
  });
}
