import {
  makeResetStyles,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useState } from "react";

// A theme is a class that sets Fluent's variables: the build turns these into a style sheet, so that no colour is in the code.
const useLightClass = makeResetStyles(variablesOf(webLightTheme));
const useDarkClass = makeResetStyles(variablesOf(webDarkTheme));
const useContrastClass = makeResetStyles(variablesOf(teamsHighContrastTheme));

type ThemeName = "light" | "dark" | "contrast";

const dark = "(prefers-color-scheme: dark)";
const contrast = "(forced-colors: active)";

/** Gives the page the theme of Office where it tells one, else that of the system; follows changes of the system. */
export function useHostTheme(): void {
  const [theme, setTheme] = useState(chooseTheme);
  const classes: Readonly<Record<ThemeName, string>> = {
    light: useLightClass(),
    dark: useDarkClass(),
    contrast: useContrastClass(),
  };
  const className = classes[theme];
  useEffect(() => {
    const queries = [matchMedia(dark), matchMedia(contrast)];
    const follow = () => {
      setTheme(chooseTheme());
    };
    for (const query of queries) query.addEventListener("change", follow);
    return () => {
      for (const query of queries) query.removeEventListener("change", follow);
    };
  }, []);
  // Before the first painting, so that no page is seen without its colours.
  useLayoutEffect(() => {
    document.body.className = className;
    document.body.style.margin = "0";
    document.body.style.backgroundColor = "var(--colorNeutralBackground1)";
  }, [className]);
}

function variablesOf(theme: Theme): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(theme).map(([name, value]) => [`--${name}`, value]));
}

function chooseTheme(): ThemeName {
  if (matchMedia(contrast).matches) return "contrast";
  return isDark() ? "dark" : "light";
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
