/**
 * The visible text of one paragraph, cell, row, table or control as it grows. What is added is parted from what came
 * before by the gap that the latter asked for, so that there is no gap at either end.
 */
export class TextFlow {
  text = "";
  /** What would part the next addition from this text. */
  gap = "";
  /** Something was added, be it an empty paragraph. */
  begun = false;

  add(text: string, gap = ""): void {
    this.text += this.gap + text;
    this.gap = gap;
    this.begun = true;
  }

  /** Takes over the text of a control that closes inside this one, with the gap its last part asked for. */
  addFlow(inner: TextFlow): void {
    if (inner.begun) this.add(inner.text, inner.gap);
  }
}
