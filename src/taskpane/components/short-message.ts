/**
 * A finding's sentence without the names that the screen says already: below the heading "Health plan" and a row's question,
 * "Health plan: named professional: not answered. Choose Yes or No." is "Not answered. Choose Yes or No."
 * @param titles what the screen says above the sentence, each as the sentence would begin with it.
 */
export function shortMessage(message: string, titles: readonly string[]): string {
  const said = titles.find((title) => message.startsWith(`${title}: `));
  if (said === undefined) return message;
  const rest = message.slice(said.length + 2);
  return shortMessage(
    rest.charAt(0).toLocaleUpperCase("en-GB") + rest.slice(1),
    titles.filter((title) => title !== said),
  );
}
