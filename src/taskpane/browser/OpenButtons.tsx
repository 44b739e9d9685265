import { Button, makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import {
  canPickHandles,
  keepWordFiles,
  openedFromFile,
  pickFiles,
  pickFolder,
  type OpenedFolder,
} from "./opened-file.ts";

export interface OpenButtonsProps {
  readonly onOpened: (opened: OpenedFolder) => void;
}

const useStyles = makeStyles({ hidden: { display: "none" } });

/** Files and folders by the browser's own dialogs: those that can write back where there are any, else ordinary ones. */
export function OpenButtons({ onOpened }: OpenButtonsProps) {
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
  return (
    <>
      <Button appearance="primary" onClick={() => void openFiles()}>
        Open files
      </Button>
      <Button onClick={() => void openFolder()}>Open a folder</Button>
      <input
        ref={fileInput}
        className={styles.hidden}
        type="file"
        multiple
        accept=".docx,.dotx,.docm,.dotm,.doc"
        aria-label="Files to open"
        onChange={({ currentTarget }) => {
          takeFrom(currentTarget, false);
        }}
      />
      <input
        ref={folderInput}
        className={styles.hidden}
        type="file"
        multiple
        aria-label="Folder to open"
        {...{ webkitdirectory: "" }}
        onChange={({ currentTarget }) => {
          takeFrom(currentTarget, true);
        }}
      />
    </>
  );
}
