import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

const dark = "(prefers-color-scheme: dark)";
const contrast = "(forced-colors: active)";
const print = "print";

/**
 * Fluent's theme that goes with Office where it tells its colours, otherwise with the system; follows changes of the system. Paper is
 * white, so a page is always printed in the light theme.
 */
export function useHostTheme(): Theme {
  const [theme, setTheme] = useState(chooseTheme);
  useEffect(() => {
    const queries = [matchMedia(dark), matchMedia(contrast), matchMedia(print)];
    const follow = () => {
      // At once: a browser does not wait before it prints.
      flushSync(() => {
        setTheme(chooseTheme());
      });
    };
    for (const query of queries) query.addEventListener("change", follow);
    return () => {
      for (const query of queries) query.removeEventListener("change", follow);
    };
  }, []);
  return theme;
}

function chooseTheme(): Theme {
  if (matchMedia(print).matches) return webLightTheme;
  if (matchMedia(contrast).matches) return teamsHighContrastTheme;
  return isDark() ? webDarkTheme : webLightTheme;
}

function isDark(): boolean {
  const background = officeBackground();
  return background === null ? matchMedia(dark).matches : luminance(background) < 0.5;
}

/** Null outside Office and where the host does not tell its colours, such as Word on the web. */
function officeBackground(): string | null {
  if (typeof Office === "undefined") return null;
  // The types promise a theme that some hosts do not have.
  const theme = (Office.context as Partial<Office.Context> | undefined)?.officeTheme as
    Partial<Office.OfficeTheme> | undefined;
  const colour = theme?.bodyBackgroundColor ?? "";
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : null;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
