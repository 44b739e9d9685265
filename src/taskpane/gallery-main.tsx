import "./no-eval.ts";
import { FluentProvider, Link, makeStyles, tokens } from "@fluentui/react-components";
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { openGalleryAudits, type GalleryAudits } from "./gallery/gallery-audits.ts";
import { pageExhibits } from "./gallery/page-exhibits.tsx";
import { paneExhibits } from "./gallery/pane-exhibits.tsx";
import { useHostTheme } from "./host-theme.ts";

/**
 * A page for development: every component of pane and page in every state, over the shipped samples. `gallery.html` lists them and
 * `gallery.html#name` shows one. It is in no build that ships.
 */

const useStyles = makeStyles({
  page: { boxSizing: "border-box", minHeight: "100vh", padding: tokens.spacingHorizontalL },
  list: { lineHeight: "2rem" },
});

const exhibits = [...paneExhibits, ...pageExhibits];

function Gallery({ audits }: { readonly audits: GalleryAudits }) {
  const theme = useHostTheme();
  const styles = useStyles();
  const name = useHash();
  const shown = exhibits.find((each) => each.name === name);
  return (
    <FluentProvider theme={theme}>
      <main className={styles.page} data-exhibit={shown?.name ?? ""}>
        <h1>{shown?.name ?? "Gallery"}</h1>
        {shown ? (
          shown.render(audits)
        ) : (
          <ul className={styles.list}>
            {exhibits.map((each) => (
              <li key={each.name}>
                <Link href={`#${each.name}`}>{each.name}</Link>
              </li>
            ))}
          </ul>
        )}
      </main>
    </FluentProvider>
  );
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash.slice(1));
  useEffect(() => {
    const follow = () => {
      setHash(location.hash.slice(1));
    };
    window.addEventListener("hashchange", follow);
    return () => {
      window.removeEventListener("hashchange", follow);
    };
  }, []);
  return hash;
}

const root = document.getElementById("root");
if (root) {
  void openGalleryAudits().then((audits) => {
    createRoot(root).render(
      <StrictMode>
        <Gallery audits={audits} />
      </StrictMode>,
    );
  });
}
