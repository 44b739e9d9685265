import { makeStyles } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import {
  canPickHandles,
  keepWordFiles,
  openedFromFile,
  pickFiles,
  pickFolder,
  type OpenedFolder,
} from "./opened-file.ts";
import { pageStrings } from "./page-strings.ts";

export interface OpenDialogs {
  readonly openFiles: () => void;
  readonly openFolder: () => void;
  /** Hidden inputs, to be put on the page once: browsers without better dialogs open theirs from these. */
  readonly inputs: ReactNode;
}

const useStyles = makeStyles({ hidden: { display: "none" } });

/** Files and folders by the browser's own dialogs: those that can save back where there are any, otherwise ordinary ones. */
export function useOpenDialogs(onOpened: (opened: OpenedFolder) => void): OpenDialogs {
  const styles = useStyles();
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const openFiles = async () => {
    if (!canPickHandles()) {
      fileInput.current?.click();
      return;
    }
    const files = await pickFiles();
    if (files.length > 0) onOpened({ files, others: 0 });
  };
  const openFolder = async () => {
    if (!canPickHandles()) {
      folderInput.current?.click();
      return;
    }
    const folder = await pickFolder();
    if (folder !== null) onOpened(folder);
  };
  const takeFrom = (input: HTMLInputElement, isFolder: boolean) => {
    const files = [...(input.files ?? [])].map(openedFromFile);
    input.value = "";
    onOpened(isFolder ? keepWordFiles(files) : { files, others: 0 });
  };
  return {
    openFiles: () => void openFiles(),
    openFolder: () => void openFolder(),
    inputs: (
      <>
        <input
          ref={fileInput}
          className={styles.hidden}
          type="file"
          multiple
          accept=".docx,.dotx,.docm,.dotm,.doc"
          aria-label={pageStrings.filesToOpen}
          onChange={({ currentTarget }) => {
            takeFrom(currentTarget, false);
          }}
        />
        <input
          ref={folderInput}
          className={styles.hidden}
          type="file"
          multiple
          aria-label={pageStrings.folderToOpen}
          {...{ webkitdirectory: "" }}
          onChange={({ currentTarget }) => {
            takeFrom(currentTarget, true);
          }}
        />
      </>
    ),
  };
}
