import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
} from "@fluentui/react-components";
import {
  ArrowUndoRegular,
  DeleteRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  MoreHorizontalRegular,
  SendRegular,
} from "@fluentui/react-icons";
import type { ReactNode, Ref } from "react";
import { pageStrings } from "./page-strings.ts";
import { useHeightAsVariable } from "./use-height-as-variable.ts";

export interface FilesToolbarProps {
  readonly hasFiles: boolean;
  readonly isReading: boolean;
  readonly canUndo: boolean;
  readonly selected: number;
  /** What else can be done with the selected files. */
  readonly children?: ReactNode;
  /** The element around Send, so that the focus can go back to it. */
  readonly sendButton: Ref<HTMLSpanElement>;
  readonly onOpenFiles: () => void;
  readonly onOpenFolder: () => void;
  readonly onOpenSamples: () => void;
  readonly onSend: () => void;
  readonly onUndo: () => void;
  readonly onRemove: () => void;
  readonly onRemoveAll: () => void;
  readonly onClearSelection: () => void;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // It stays in view where there is room for it beside what it is about.
    "@media (min-height: 32rem)": { position: "sticky", top: 0, zIndex: 3 },
    "@media print": { display: "none" },
  },
  toolbar: { flexWrap: "wrap", padding: 0, gap: tokens.spacingHorizontalXXS },
});

/** What can be done with all files and with those that are selected. It stays while the list is scrolled. */
export function FilesToolbar(props: FilesToolbarProps) {
  const { hasFiles, isReading, canUndo, selected } = props;
  const styles = useStyles();
  const bar = useHeightAsVariable();
  return (
    <div className={styles.bar} ref={bar}>
      <Toolbar className={styles.toolbar} aria-label={pageStrings.toolbar}>
        <ToolbarButton icon={<DocumentAddRegular />} onClick={props.onOpenFiles}>
          {pageStrings.openFiles}
        </ToolbarButton>
        <ToolbarButton icon={<FolderOpenRegular />} onClick={props.onOpenFolder}>
          {pageStrings.openFolder}
        </ToolbarButton>
        <ToolbarButton
          icon={<ArrowUndoRegular />}
          disabledFocusable={!canUndo}
          aria-keyshortcuts="Control+Z"
          onClick={props.onUndo}
        >
          {pageStrings.undo}
        </ToolbarButton>
        {hasFiles && (
          <span ref={props.sendButton}>
            <ToolbarButton icon={<SendRegular />} disabledFocusable={isReading} onClick={props.onSend}>
              {selected > 0 ? pageStrings.sendSelected(selected) : pageStrings.send}
            </ToolbarButton>
          </span>
        )}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton icon={<MoreHorizontalRegular />} aria-label={pageStrings.more} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={props.onOpenSamples}>{pageStrings.openSamples}</MenuItem>
              {hasFiles && <MenuItem onClick={props.onRemoveAll}>{pageStrings.removeAll}</MenuItem>}
            </MenuList>
          </MenuPopover>
        </Menu>
      </Toolbar>
      {selected > 0 && (
        <Toolbar className={styles.toolbar} aria-label={pageStrings.selectedToolbar}>
          <ToolbarDivider />
          <Text weight="semibold">{pageStrings.selected(selected)}</Text>
          {props.children}
          <ToolbarButton icon={<DeleteRegular />} onClick={props.onRemove}>
            {pageStrings.remove}
          </ToolbarButton>
          <Button appearance="transparent" onClick={props.onClearSelection}>
            {pageStrings.clearSelection}
          </Button>
        </Toolbar>
      )}
    </div>
  );
}
