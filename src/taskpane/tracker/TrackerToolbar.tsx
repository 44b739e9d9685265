import {
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Toolbar,
  ToolbarButton,
} from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  BookSearchRegular,
  ColumnTripleRegular,
  DeleteRegular,
  DocumentAddRegular,
  LockClosedRegular,
  PrintRegular,
} from "@fluentui/react-icons";
import { useStore } from "zustand";
import { useHeightAsVariable } from "../browser/use-height-as-variable.ts";
import type { TrackerPage } from "./tracker-page.ts";
import { trackerStrings } from "./tracker-strings.ts";
import type { TrackerFormat } from "./tracker-formats.ts";

export interface TrackerToolbarProps {
  readonly page: TrackerPage;
  readonly onOpen: () => void;
  readonly onPrint: () => void;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // It stays in view where there is room for it beside what it is about.
    "@media (min-height: 32rem) and (min-width: 30rem)": { position: "sticky", top: 0, zIndex: 3 },
    "@media print": { display: "none" },
  },
  toolbar: { flexWrap: "wrap", padding: 0, gap: tokens.spacingHorizontalXXS },
});

const ofShown: readonly TrackerFormat[] = ["word", "excel", "calendar", "board", "board-table", "tables"];

/** What can be done with the list that is open. */
export function TrackerToolbar({ page, onOpen, onPrint }: TrackerToolbarProps) {
  const styles = useStyles();
  const bar = useHeightAsVariable();
  const { busy, isKept, isMatching, loaded } = useStore(page.store);
  const isReady = busy === null && loaded !== null && loaded.tracker !== null;
  return (
    <div className={styles.bar} ref={bar}>
      <Toolbar className={styles.toolbar} aria-label={trackerStrings.toolbar}>
        <ToolbarButton icon={<DocumentAddRegular />} onClick={onOpen}>
          {trackerStrings.openList}
        </ToolbarButton>
        <ToolbarButton
          icon={<ColumnTripleRegular />}
          aria-expanded={isMatching}
          onClick={() => {
            page.store.setState({ isMatching: !isMatching });
          }}
        >
          {trackerStrings.columns}
        </ToolbarButton>
        <ToolbarButton
          icon={<BookSearchRegular />}
          onClick={() => {
            page.store.setState({ dialog: "rules" });
          }}
        >
          {trackerStrings.rules}
        </ToolbarButton>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton icon={<ArrowDownloadRegular />} disabledFocusable={!isReady}>
              {trackerStrings.save}
            </ToolbarButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuGroup>
                <MenuGroupHeader>{trackerStrings.formatsOfShown}</MenuGroupHeader>
                {ofShown.map((format) => (
                  <MenuItem key={format} onClick={() => void page.save(format)}>
                    {trackerStrings.formats[format]}
                  </MenuItem>
                ))}
              </MenuGroup>
              <MenuGroup>
                <MenuGroupHeader>{trackerStrings.formatsOfAll}</MenuGroupHeader>
                <MenuItem onClick={() => void page.save("json")}>{trackerStrings.formats.json}</MenuItem>
              </MenuGroup>
            </MenuList>
          </MenuPopover>
        </Menu>
        <ToolbarButton icon={<PrintRegular />} disabledFocusable={!isReady} onClick={onPrint}>
          {trackerStrings.print}
        </ToolbarButton>
        <ToolbarButton
          icon={<LockClosedRegular />}
          disabledFocusable={!isReady}
          onClick={() => {
            page.store.setState({ dialog: "keep" });
          }}
        >
          {trackerStrings.keep}
        </ToolbarButton>
        {isKept && (
          <ToolbarButton
            icon={<DeleteRegular />}
            onClick={() => {
              page.store.setState({ dialog: "forget" });
            }}
          >
            {trackerStrings.forget}
          </ToolbarButton>
        )}
      </Toolbar>
    </div>
  );
}
