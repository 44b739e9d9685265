/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The part of what axe-core answers that is used. */
interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** Everything that axe-core finds wrong with the page as it is, one line each. */
export async function findAccessFaults(page: Page): Promise<readonly string[]> {
  // Run from outside, as the page forbids code from text.
  await page.evaluate(axe);
  // Fluent puts elements of no size at the ends of a toolbar or a dialog that pass the focus on before anybody hears of it.
  const { violations } = await page.evaluate<AxeAnswer>(
    "axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] })",
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  );
}

/** Whatever is wrong with how the page is laid out: scrolled sideways, cut off, or too small to hit. */
export function findLayoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      faults.push(`the page is ${String(root.scrollWidth)} wide in a window of ${String(root.clientWidth)}`);
    }
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`;
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width === 0 || box.height === 0 || style.visibility === "hidden") continue;
      if (element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(style.overflowX)) {
        if (style.position !== "absolute") faults.push(`${nameOf(element)} is cut off`);
      }
      if (element.closest("table, main, #root") && box.right > root.clientWidth + 1) {
        faults.push(`${nameOf(element)} ends at ${String(Math.round(box.right))}, outside the window`);
      }
      // WCAG 2.2, 2.5.8: 24 by 24, but for links in a sentence.
      const isTarget = element.matches("button, input, textarea, summary");
      if (isTarget && (box.height < 24 || box.width < 24)) {
        faults.push(
          `${nameOf(element)} is ${String(Math.round(box.width))} by ${String(Math.round(box.height))}`,
        );
      }
    }
    return faults;
  });
}

/** Every button, box and tab that is lower than 32 pixels. Links, and what Fluent puts in a box or a message, may have 24. */
export function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, [role=tab], select, textarea, summary")]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isInBox =
          element.closest(
            ".fui-Input, .fui-SearchBox, .fui-Combobox, .fui-Dropdown, .fui-MessageBar, .fui-Link",
          ) !== null;
        return width > 0 && height > 0 && height < 31.5 && !isInBox;
      })
      .map((element) => {
        const name = element.getAttribute("aria-label") ?? element.textContent.trim();
        return `"${name.slice(0, 40)}" is ${String(Math.round(element.getBoundingClientRect().height))} high`;
      }),
  );
}

/** What has the focus now, in words; null when nothing has it or nobody can see that it does. */
export function describeFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const pseudo = getComputedStyle(element, "::after");
    // Fluent draws a line below a box that has the focus, and a double line below a link.
    const around = element.closest(".fui-Input, .fui-Textarea, .fui-Combobox");
    const hasLine =
      (around !== null && getComputedStyle(around, "::after").borderBottomWidth !== "0px") ||
      style.textDecorationStyle === "double";
    const hasRing =
      hasLine ||
      (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1) ||
      style.boxShadow !== "none" ||
      pseudo.borderTopWidth !== "0px" ||
      (pseudo.outlineStyle !== "none" && pseudo.content !== "none");
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 12)];
    const top = document.elementFromPoint(x, y);
    const isCovered = top !== null && !element.contains(top) && !top.contains(element);
    const name = element.getAttribute("aria-label") ?? element.textContent.trim();
    const words = `${element.tagName.toLowerCase()} ${name}`;
    return hasRing && isInView && !isCovered ? words : `UNSEEN ${words}`;
  });
}
